package dev.cordon.service;

import dev.cordon.compile.CompileOptions;
import dev.cordon.policy.SymphonyMessages;
import dev.cordon.policy.ValidatedBundle;
import dev.cordon.service.auth.Trust;
import dev.cordon.service.http.HttpSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * How an installation is set up. Immutable.
 *
 * @param data folder of database, keys and last good sources
 * @param http where it listens
 * @param compile how policies are compiled
 * @param backend what looks for candidates and why, for people
 * @param shipped the shipped detectors when they are being read already, or were; null to read them
 * @param clock every time comes from it
 * @param deadline longest time of one evaluation; null for none
 * @param atOnce most evaluations at a time
 * @param patience how long an author waits for a change to be enforced
 * @param symphonyMessages what the Symphony data type Messages covers ({@code symphony.messages})
 * @param rejectUnenforceable whether Flashback content that enforces nothing is refused
 * @param auditStrict whether an interaction that is blocked is refused with an error when the violation could not be kept
 * @param trust whose word on who calls is taken
 * @param webhooks where alerts may be sent
 */
public record ServiceSettings(
        Path data,
        HttpSettings http,
        CompileOptions compile,
        String backend,
        @Nullable CompletableFuture<ValidatedBundle> shipped,
        Clock clock,
        @Nullable Duration deadline,
        int atOnce,
        Duration patience,
        SymphonyMessages symphonyMessages,
        boolean rejectUnenforceable,
        boolean auditStrict,
        Trust trust,
        WebhookSettings webhooks) {

    public ServiceSettings {
        Objects.requireNonNull(trust, "trust");
    }

    /** The defaults: loopback, java backend, 50 ms, as many evaluations as twice the processors but at least 16. */
    public static ServiceSettings of(Path data, int port) {
        return new ServiceSettings(
                data,
                HttpSettings.loopback(port),
                CompileOptions.DEFAULT,
                "java: no accelerator was asked for",
                null,
                Clock.systemUTC(),
                Duration.ofMillis(50),
                Math.max(16, 2 * Runtime.getRuntime().availableProcessors()),
                Duration.ofSeconds(10),
                SymphonyMessages.EVERYWHERE,
                false,
                false,
                Trust.OURS,
                WebhookSettings.SAFE);
    }

    public ServiceSettings withHttp(HttpSettings value) {
        return new ServiceSettings(
                data,
                value,
                compile,
                backend,
                shipped,
                clock,
                deadline,
                atOnce,
                patience,
                symphonyMessages,
                rejectUnenforceable,
                auditStrict,
                trust,
                webhooks);
    }

    public ServiceSettings withShipped(CompletableFuture<ValidatedBundle> value) {
        return new ServiceSettings(
                data,
                http,
                compile,
                backend,
                value,
                clock,
                deadline,
                atOnce,
                patience,
                symphonyMessages,
                rejectUnenforceable,
                auditStrict,
                trust,
                webhooks);
    }

    public ServiceSettings withBackend(CompileOptions options, String description) {
        return new ServiceSettings(
                data,
                http,
                options,
                description,
                shipped,
                clock,
                deadline,
                atOnce,
                patience,
                symphonyMessages,
                rejectUnenforceable,
                auditStrict,
                trust,
                webhooks);
    }

    public ServiceSettings withDeadline(@Nullable Duration value) {
        return new ServiceSettings(
                data,
                http,
                compile,
                backend,
                shipped,
                clock,
                value,
                atOnce,
                patience,
                symphonyMessages,
                rejectUnenforceable,
                auditStrict,
                trust,
                webhooks);
    }

    public ServiceSettings withSymphonyMessages(SymphonyMessages value) {
        return new ServiceSettings(
                data,
                http,
                compile,
                backend,
                shipped,
                clock,
                deadline,
                atOnce,
                patience,
                value,
                rejectUnenforceable,
                auditStrict,
                trust,
                webhooks);
    }

    public ServiceSettings withRejectUnenforceable(boolean value) {
        return new ServiceSettings(
                data,
                http,
                compile,
                backend,
                shipped,
                clock,
                deadline,
                atOnce,
                patience,
                symphonyMessages,
                value,
                auditStrict,
                trust,
                webhooks);
    }

    public ServiceSettings withAuditStrict(boolean value) {
        return new ServiceSettings(
                data,
                http,
                compile,
                backend,
                shipped,
                clock,
                deadline,
                atOnce,
                patience,
                symphonyMessages,
                rejectUnenforceable,
                value,
                trust,
                webhooks);
    }

    public ServiceSettings withAtOnce(int value) {
        return new ServiceSettings(
                data,
                http,
                compile,
                backend,
                shipped,
                clock,
                deadline,
                value,
                patience,
                symphonyMessages,
                rejectUnenforceable,
                auditStrict,
                trust,
                webhooks);
    }

    public ServiceSettings withPatience(Duration value) {
        return new ServiceSettings(
                data,
                http,
                compile,
                backend,
                shipped,
                clock,
                deadline,
                atOnce,
                value,
                symphonyMessages,
                rejectUnenforceable,
                auditStrict,
                trust,
                webhooks);
    }

    public ServiceSettings withTrust(Trust value) {
        return new ServiceSettings(
                data,
                http,
                compile,
                backend,
                shipped,
                clock,
                deadline,
                atOnce,
                patience,
                symphonyMessages,
                rejectUnenforceable,
                auditStrict,
                value,
                webhooks);
    }

    public ServiceSettings withWebhooks(WebhookSettings value) {
        return new ServiceSettings(
                data,
                http,
                compile,
                backend,
                shipped,
                clock,
                deadline,
                atOnce,
                patience,
                symphonyMessages,
                rejectUnenforceable,
                auditStrict,
                trust,
                value);
    }
}
