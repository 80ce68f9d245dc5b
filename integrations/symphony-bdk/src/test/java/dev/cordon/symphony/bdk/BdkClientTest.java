package dev.cordon.symphony.bdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.symphony.bdk.gen.api.DlpPoliciesAndDictionaryManagementApi;
import com.symphony.bdk.gen.api.MessagesApi;
import com.symphony.bdk.gen.api.ViolationsApi;
import com.symphony.bdk.gen.api.model.V1DLPDictionaryMetadataCreateRequest;
import com.symphony.bdk.gen.api.model.V1DLPDictionaryMetadataUpdateRequest;
import com.symphony.bdk.gen.api.model.V1DLPDictionaryRef;
import com.symphony.bdk.gen.api.model.V3DLPDictionaryMeta;
import com.symphony.bdk.gen.api.model.V3DLPFileClassifierConfig;
import com.symphony.bdk.gen.api.model.V3DLPFileExtensionConfig;
import com.symphony.bdk.gen.api.model.V3DLPFilePasswordConfig;
import com.symphony.bdk.gen.api.model.V3DLPFileSizeConfig;
import com.symphony.bdk.gen.api.model.V3DLPPolicy;
import com.symphony.bdk.gen.api.model.V3DLPPolicyAppliesTo;
import com.symphony.bdk.gen.api.model.V3DLPPolicyRequest;
import com.symphony.bdk.gen.api.model.V3DLPRule;
import com.symphony.bdk.gen.api.model.V3DLPTextMatchConfig;
import com.symphony.bdk.gen.api.model.V3DLPViolation;
import com.symphony.bdk.gen.api.model.V3DLPViolationMessage;
import com.symphony.bdk.gen.api.model.V3DLPViolationMessageResponse;
import com.symphony.bdk.gen.api.model.V4Message;
import com.symphony.bdk.http.api.ApiClient;
import com.symphony.bdk.http.api.ApiException;
import com.symphony.bdk.http.api.util.TypeReference;
import com.symphony.bdk.http.jersey2.ApiClientBuilderProviderJersey2;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The vendor's Java client, as it is published, drives every policy, dictionary and violation operation of a service that runs in a
 * process of its own: chunked bodies, empty bodies, encoded ids, compressed answers, its own models and its own exceptions.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BdkClientTest {

    private ServiceProcess service;
    private ApiClient client;
    private DlpPoliciesAndDictionaryManagementApi dlp;
    private ViolationsApi violations;
    private MessagesApi messages;
    private String session;
    private String keys;

    @TempDir
    Path files;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        service = ServiceProcess.start(data);
        session = service.sessionToken();
        keys = service.keyManagerToken();
        client = new ApiClientBuilderProviderJersey2()
                .newInstance()
                .withBasePath(service.address() + "/agent")
                .build();
        dlp = new DlpPoliciesAndDictionaryManagementApi(client);
        violations = new ViolationsApi(client);
        messages = new MessagesApi(client);
    }

    @AfterAll
    void stop() throws Exception {
        service.close();
        System.out.println(
                "symphony-bdk-core: 7 policy, 7 dictionary and 4 violation operations and messages, over the wire");
    }

    // Dictionaries

    private V1DLPDictionaryRef dictionary(String name, String type, String terms) throws Exception {
        V1DLPDictionaryRef made = dlp.v1DlpDictionariesPost(
                        session,
                        keys,
                        new V1DLPDictionaryMetadataCreateRequest().name(name).type(type))
                .getData()
                .getDictRef();
        return upload(made.getDictId(), terms);
    }

    private V1DLPDictionaryRef upload(String dictId, String terms) throws Exception {
        File file = Files.writeString(files.resolve("terms.txt"), terms).toFile();
        return dlp.v1DlpDictionariesDictIdDataUploadPost(session, keys, dictId, file)
                .getData()
                .getDictRef();
    }

    private String download(String dictId, String version) throws Exception {
        byte[] base64 = dlp.v1DlpDictionariesDictIdDataDownloadGet(session, keys, dictId, version);
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    @Test
    void dictionaries() throws Exception {
        V1DLPDictionaryRef made = dlp.v1DlpDictionariesPost(
                        session,
                        keys,
                        new V1DLPDictionaryMetadataCreateRequest()
                                .name(" birds ")
                                .type("Word"))
                .getData()
                .getDictRef();
        assertThat(made.getName()).isEqualTo("birds");
        assertThat(made.getVersion()).isEqualTo("1.0");
        assertThat(upload(made.getDictId(), "heron\r\nGröße").getVersion()).isEqualTo("1.1");
        assertThat(upload(made.getDictId(), "crane\n").getVersion()).isEqualTo("1.2");
        assertThat(download(made.getDictId(), null)).isEqualTo("crane\n");
        assertThat(download(made.getDictId(), "1.1")).isEqualTo("heron\r\nGröße");
        assertThat(dlp.v1DlpDictionariesDictIdPut(
                                session,
                                keys,
                                made.getDictId(),
                                new V1DLPDictionaryMetadataUpdateRequest().name("fowl"))
                        .getData()
                        .getDictRef()
                        .getVersion())
                .isEqualTo("1.3");
        assertThat(dlp.v1DlpDictionariesDictIdGet(session, keys, made.getDictId(), "1.1")
                        .getData()
                        .getDictRef()
                        .getName())
                .isEqualTo("birds");
        assertThat(dlp.v1DlpDictionariesDictIdGet(session, keys, made.getDictId(), null)
                        .getData()
                        .getCreatorId())
                .matches("[0-9]+");
        assertThat(dlp.v1DlpDictionariesGet(session, keys, 0, 50).getItems())
                .anyMatch(item -> item.getDictRef().getName().equals("fowl"));
        dlp.v1DlpDictionariesDictIdDelete(session, keys, made.getDictId());
        assertThat(dlp.v1DlpDictionariesGet(session, keys, null, null).getItems())
                .noneMatch(item -> item.getDictRef().getDictId().equals(made.getDictId()));
        refused(400, () -> dlp.v1DlpDictionariesDictIdGet(session, keys, made.getDictId(), null));
        refused(400, () -> dlp.v1DlpDictionariesDictIdDataDownloadGet(session, keys, made.getDictId(), null));
    }

    @Test
    void aBadLineOfAnUploadIsNamedAndNothingChanges() throws Exception {
        V1DLPDictionaryRef made = dictionary("numbers", "Regex", "[0-9]{9}\n");
        ApiException refused = refused(400, () -> upload(made.getDictId(), "[0-9]+\n(open\n"));
        assertThat(refused.getResponseBody()).contains("\"code\":400").contains("line 2");
        assertThat(download(made.getDictId(), null)).isEqualTo("[0-9]{9}\n");
        assertThat(made.getVersion()).isEqualTo("1.1");
    }

    // Policies

    private static V3DLPDictionaryMeta reference(V1DLPDictionaryRef ref) {
        return new V3DLPDictionaryMeta()
                .dictId(ref.getDictId())
                .version(ref.getVersion())
                .name(ref.getName());
    }

    private static V3DLPRule textMatch(V1DLPDictionaryRef... refs) {
        V3DLPTextMatchConfig config = new V3DLPTextMatchConfig().countUniqueOccurrences(1);
        for (V1DLPDictionaryRef ref : refs) {
            config.addDictionariesItem(reference(ref));
        }
        return new V3DLPRule().type("TEXT_MATCH").name("terms").textMatchConfig(config);
    }

    private static V3DLPPolicyRequest request(String name, String dataType, String action, V3DLPRule... rules) {
        return new V3DLPPolicyRequest()
                .name(name)
                .scopes(List.of("Internal", "External"))
                .addAppliesToItem(new V3DLPPolicyAppliesTo()
                        .dataType(dataType)
                        .action(action)
                        .rules(List.of(rules)));
    }

    private V3DLPPolicy policy(V3DLPPolicyRequest request) throws ApiException {
        V3DLPPolicy made = dlp.v3DlpPoliciesPost(session, keys, request).getData();
        return dlp.v3DlpPoliciesPolicyIdEnablePost(session, keys, made.getPolicyId())
                .getData();
    }

    @Test
    void policies() throws Exception {
        V1DLPDictionaryRef terms = dictionary("policy terms", "Word", "osprey\n");
        V3DLPPolicy made = dlp.v3DlpPoliciesPost(session, keys, request("life", "Messages", null, textMatch(terms)))
                .getData();
        assertThat(made.getId()).isEqualTo(made.getPolicyId());
        assertThat(made.getVersion()).isEqualTo("3.0");
        assertThat(made.getActive()).isFalse();
        assertThat(made.getCreatorId()).isPositive();
        assertThat(made.getAppliesTo().get(0).getAction()).isEqualTo("LogOnly");
        String id = made.getPolicyId();
        String ruleId = made.getAppliesTo().get(0).getRules().get(0).getId();

        assertThat(dlp.v3DlpPoliciesPolicyIdEnablePost(session, keys, id)
                        .getData()
                        .getActive())
                .isTrue();
        V3DLPRule kept = textMatch(terms).id(ruleId).name("kept");
        V3DLPPolicy updated = dlp.v3DlpPoliciesPolicyIdUpdatePost(
                        session, keys, id, request("life", "Messages", "Block", kept))
                .getData();
        assertThat(updated.getVersion()).isEqualTo("3.1");
        assertThat(updated.getActive()).isTrue();
        assertThat(updated.getAppliesTo().get(0).getRules().get(0).getId()).isEqualTo(ruleId);
        assertThat(dlp.v3DlpPoliciesPolicyIdGet(session, keys, id, "3.0")
                        .getData()
                        .getAppliesTo()
                        .get(0)
                        .getAction())
                .isEqualTo("LogOnly");

        upload(terms.getDictId(), "kestrel\n");
        V3DLPPolicy followed =
                dlp.v3DlpPoliciesPolicyIdGet(session, keys, id, null).getData();
        assertThat(followed.getVersion()).isEqualTo("3.2");
        assertThat(followed.getAppliesTo()
                        .get(0)
                        .getRules()
                        .get(0)
                        .getTextMatchConfig()
                        .getDictionaries()
                        .get(0)
                        .getVersion())
                .isEqualTo("1.2");
        assertThat(dlp.v3DlpPoliciesGet(session, keys, 0, 50).getPolicies())
                .anyMatch(policy -> policy.getPolicyId().equals(id));

        refused(400, () -> dlp.v3DlpPoliciesPolicyIdDeletePost(session, keys, id));
        V3DLPPolicy emptied = dlp.v3DlpPoliciesPolicyIdUpdatePost(
                        session, keys, id, request("life", "Messages", "Block", textMatch()))
                .getData();
        assertThat(emptied.getActive()).isFalse();
        assertThat(emptied.getLastDisabledDate()).isNotNull();
        refused(400, () -> dlp.v3DlpPoliciesPolicyIdEnablePost(session, keys, id));
        dlp.v3DlpPoliciesPolicyIdDisablePost(session, keys, id);
        assertThat(dlp.v3DlpPoliciesPolicyIdDeletePost(session, keys, id)
                        .getData()
                        .getDeleted())
                .isTrue();
        assertThat(dlp.v3DlpPoliciesGet(session, keys, null, null).getPolicies())
                .noneMatch(policy -> policy.getPolicyId().equals(id));
        refused(400, () -> dlp.v3DlpPoliciesPolicyIdGet(session, keys, "pol/1 x", null));
    }

    @Test
    void everyRuleTypeComesBackAsItWasSent() throws Exception {
        V3DLPPolicyRequest request = request(
                "file facts",
                "FileMeta",
                "Warn",
                new V3DLPRule().type("FILE_SIZE").name("size").fileSizeConfig(new V3DLPFileSizeConfig().sizeLimit(3)),
                new V3DLPRule()
                        .type("FILE_EXTENSION")
                        .name("extension")
                        .fileExtensionConfig(new V3DLPFileExtensionConfig()
                                .allowLists(List.of("pdf"))
                                .blockLists(List.of("exe"))),
                new V3DLPRule()
                        .type("FILE_PASSWORD")
                        .name("password")
                        .filePasswordConfig(new V3DLPFilePasswordConfig()
                                .matchCriteria("PASSWORD_PROTECTED")
                                .addApplicableFileTypesItem("PDF")),
                new V3DLPRule()
                        .type("FILE_CLASSIFIER")
                        .name("classifier")
                        .fileClassifierConfig(
                                new V3DLPFileClassifierConfig().classifiers(Map.of("custom:Class", "Secret"))));
        List<V3DLPRule> rules = dlp.v3DlpPoliciesPost(session, keys, request)
                .getData()
                .getAppliesTo()
                .get(0)
                .getRules();
        List<V3DLPRule> sent = request.getAppliesTo().get(0).getRules();
        assertThat(rules).hasSize(4);
        for (int i = 0; i < rules.size(); i++) {
            assertThat(rules.get(i).getId()).isNotEmpty();
            assertThat(rules.get(i).id(sent.get(i).getId())).isEqualTo(sent.get(i));
        }
    }

    @Test
    void whatIsWrongIsToldInTheClientsOwnException() throws Exception {
        ApiException unknown = refused(
                400,
                () -> dlp.v3DlpPoliciesPost(
                        session,
                        keys,
                        request(
                                "x",
                                "Messages",
                                "Block",
                                textMatch(new V1DLPDictionaryRef()
                                        .dictId("nowhere")
                                        .version("1.0")
                                        .name("n")))));
        assertThat(unknown.getResponseBody())
                .contains("Request contains invalid dictionaries that can not be found in database");
        assertThat(refused(401, () -> dlp.v3DlpPoliciesGet("no session", keys, null, null))
                        .isUnauthorized())
                .isTrue();
        assertThat(refused(401, () -> violations.v3DlpViolationAttachmentGet("f", "v", "no session", keys))
                        .getResponseBody())
                .contains("\"code\":401");
    }

    // Messages and violations

    private V4Message send(String text, File attachment) throws ApiException {
        return messages.v4StreamSidMessageCreatePost(
                "stream/1 x==", session, keys, "<messageML>" + text + "</messageML>", null, null, attachment, null);
    }

    @Test
    void messagesAreBlockedWarnedAboutAndLogged() throws Exception {
        policy(request("m block", "Messages", "Block", textMatch(dictionary("m1", "Word", "albatross"))));
        policy(request("m warn", "Messages", "Warn", textMatch(dictionary("m2", "Word", "bittern"))));
        policy(request("m log", "Messages", "LogOnly", textMatch(dictionary("m3", "Regex", "cormorants?"))));
        policy(request("m file", "FileContent", "Block", textMatch(dictionary("m4", "Word", "dunnock"))));
        long start = System.currentTimeMillis();

        assertThat(send("no bird", null).getMessage()).contains("no bird");
        ApiException blocked = refused(451, () -> send("an albatross", null));
        assertThat(blocked.getResponseBody())
                .contains("m block")
                .contains("BLOCK")
                .doesNotContain("albatross");
        refused(451, () -> send("a bittern", null));
        assertThat(accept("a bittern").getMessageId()).isNotEmpty();
        assertThat(send("cormorants", null).getStream().getStreamId()).isEqualTo("stream/1 x==");
        File attachment =
                Files.writeString(files.resolve("list.txt"), "dunnock\ndunnock").toFile();
        refused(451, () -> send("see the list", attachment));

        List<V3DLPViolationMessage> seen = violations
                .v3DlpViolationsMessageGet(start, session, keys, null, null, null)
                .getViolations();
        assertThat(seen)
                .extracting(v -> v.getViolation().getAction())
                .containsExactly("BLOCK", "WARN", "WARN", "LOGONLY", "BLOCK");
        assertThat(seen)
                .extracting(v -> v.getViolation().getOutcome().getType())
                .containsExactly(
                        "REJECTED_VIOLATION",
                        "REJECTED_VIOLATION",
                        "ACCEPTED_WARNING",
                        "ACCEPTED_LOG_ONLY",
                        "REJECTED_VIOLATION");
        assertThat(seen)
                .extracting(v -> v.getViolation().getIgnoreDLPwarning())
                .containsExactly(false, false, true, false, false);
        V3DLPViolation file = seen.get(4).getViolation();
        assertThat(file.getVersion()).isEqualTo("V3");
        assertThat(file.getRequesterId()).isPositive();
        assertThat(file.getDetails().toString())
                .contains("fileContent")
                .contains("count=2")
                .doesNotContain("dunnock");
        assertThat(seen.get(0).getDiagnostic()).contains("payload log");
        assertThat(seen.get(0).getMessage().getMessage()).isNull();
        String fileId = seen.get(4).getMessage().getAttachments().get(0).getId();
        refused(404, () -> violations.v3DlpViolationAttachmentGet(fileId, file.getEntityID(), session, keys));
    }

    private V4Message accept(String text) throws ApiException {
        return client.invokeAPI(
                        "/v4/stream/s1/message/create",
                        "POST",
                        client.parameterToPairs("", "ignoreDLPwarning", true),
                        null,
                        Map.of("sessionToken", session, "keyManagerToken", keys),
                        Map.of(),
                        Map.of("message", "<messageML>" + text + "</messageML>"),
                        "application/json",
                        "multipart/form-data",
                        new String[0],
                        new TypeReference<V4Message>() {})
                .getData();
    }

    @Test
    void roomsAndSignalsHaveFeedsOfTheirOwn() throws Exception {
        V1DLPDictionaryRef terms = dictionary("meta", "Word", "eider");
        policy(request("rooms", "RoomMeta", "Block", textMatch(terms)));
        policy(request("signals", "SignalMeta", "Warn", textMatch(terms)));
        long start = System.currentTimeMillis();
        assertThat(violations.v3DlpViolationsStreamGet(start + 60_000, session, keys, start + 120_000, null, null))
                .isNull();
        assertThat(service.evaluate("{\"kind\":\"room\",\"text\":\"eider\"}")).isEqualTo("BLOCK");
        assertThat(service.evaluate("{\"kind\":\"signal\",\"text\":\"eider\"}")).isEqualTo("WARN");
        assertThat(violations
                        .v3DlpViolationsStreamGet(start, session, keys, null, null, null)
                        .getViolations())
                .extracting(v -> v.getViolation().getAction())
                .containsExactly("BLOCK");
        assertThat(violations
                        .v3DlpViolationsSignalGet(start, session, keys, null, null, null)
                        .getViolations())
                .extracting(v -> v.getViolation().getEnforcementEventID().substring(0, 7))
                .containsExactly("SIGNAL-");
    }

    @Test
    void pagesShowEachViolationOnce() throws Exception {
        policy(request("pages", "Messages", "Block", textMatch(dictionary("pages", "Word", "fulmar"))));
        long start = System.currentTimeMillis();
        for (int i = 0; i < 120; i++) {
            refused(451, () -> send("fulmar", null));
        }
        List<Integer> sizes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        String next = null;
        do {
            V3DLPViolationMessageResponse page =
                    violations.v3DlpViolationsMessageGet(start, session, keys, null, next, 50);
            sizes.add(page.getViolations().size());
            page.getViolations().forEach(v -> ids.add(v.getViolation().getEnforcementEventID()));
            next = page.getNextOffset();
        } while (next != null);
        assertThat(sizes).containsExactly(50, 50, 20);
        assertThat(ids).hasSize(120);
    }

    private interface Call {
        Object make() throws Exception;
    }

    private static ApiException refused(int code, Call call) {
        ApiException[] refused = new ApiException[1];
        assertThatThrownBy(call::make).isInstanceOfSatisfying(ApiException.class, e -> refused[0] = e);
        assertThat(refused[0].getCode()).isEqualTo(code);
        return refused[0];
    }
}
