-- Times are milliseconds since 1970. Booleans are 0 and 1. SQL that SQLite and PostgreSQL read alike.

CREATE TABLE setting (
    name   VARCHAR(100) NOT NULL PRIMARY KEY,
    value  TEXT         NOT NULL
);

-- One row: the whole directory as JSON, as it was put.
CREATE TABLE directory (
    id          INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    document    TEXT    NOT NULL,
    updated_at  BIGINT  NOT NULL
);

-- The current state of each policy; document is what the engine reads.
CREATE TABLE policy (
    policy_id     VARCHAR(200) NOT NULL PRIMARY KEY,
    dialect       VARCHAR(20)  NOT NULL,
    org_id        VARCHAR(200) NOT NULL,
    workspace_id  VARCHAR(200),
    repo_id       VARCHAR(200),
    name          TEXT         NOT NULL,
    name_key      TEXT         NOT NULL,
    version       VARCHAR(20)  NOT NULL,
    revision      BIGINT       NOT NULL,
    active        INTEGER      NOT NULL,
    deleted       INTEGER      NOT NULL,
    document      TEXT         NOT NULL,
    created_at    BIGINT       NOT NULL,
    created_by    VARCHAR(200) NOT NULL,
    updated_at    BIGINT       NOT NULL,
    updated_by    VARCHAR(200) NOT NULL,
    disabled_at   BIGINT
);

CREATE INDEX policy_by_org ON policy (org_id, dialect, deleted, created_at, policy_id);
CREATE INDEX policy_by_name ON policy (org_id, dialect, name_key, deleted);

-- Every state a policy ever had; rows never change.
CREATE TABLE policy_version (
    policy_id  VARCHAR(200) NOT NULL,
    revision   BIGINT       NOT NULL,
    version    VARCHAR(20)  NOT NULL,
    active     INTEGER      NOT NULL,
    deleted    INTEGER      NOT NULL,
    document   TEXT         NOT NULL,
    sha256     VARCHAR(64)  NOT NULL,
    at         BIGINT       NOT NULL,
    actor      VARCHAR(200) NOT NULL,
    PRIMARY KEY (policy_id, revision)
);

CREATE INDEX policy_version_by_label ON policy_version (policy_id, version, revision);

CREATE TABLE dictionary (
    dict_id     VARCHAR(200) NOT NULL PRIMARY KEY,
    org_id      VARCHAR(200) NOT NULL,
    name        TEXT         NOT NULL,
    name_key    TEXT         NOT NULL,
    type        VARCHAR(20)  NOT NULL,
    version     VARCHAR(20)  NOT NULL,
    revision    BIGINT       NOT NULL,
    deleted     INTEGER      NOT NULL,
    content_id  BIGINT       NOT NULL,
    created_at  BIGINT       NOT NULL,
    created_by  VARCHAR(200) NOT NULL,
    updated_at  BIGINT       NOT NULL,
    updated_by  VARCHAR(200) NOT NULL
);

CREATE INDEX dictionary_by_org ON dictionary (org_id, deleted, created_at, dict_id);
CREATE INDEX dictionary_by_name ON dictionary (org_id, name_key, deleted);

-- Every state a dictionary ever had; rows never change.
CREATE TABLE dictionary_version (
    dict_id     VARCHAR(200) NOT NULL,
    revision    BIGINT       NOT NULL,
    version     VARCHAR(20)  NOT NULL,
    name        TEXT         NOT NULL,
    type        VARCHAR(20)  NOT NULL,
    deleted     INTEGER      NOT NULL,
    content_id  BIGINT       NOT NULL,
    at          BIGINT       NOT NULL,
    actor       VARCHAR(200) NOT NULL,
    PRIMARY KEY (dict_id, revision)
);

CREATE INDEX dictionary_version_by_label ON dictionary_version (dict_id, version, revision);

-- The bytes of a dictionary as they were uploaded; several versions may share them.
CREATE TABLE dictionary_content (
    content_id  BIGINT       NOT NULL PRIMARY KEY,
    dict_id     VARCHAR(200) NOT NULL,
    sha256      VARCHAR(64)  NOT NULL,
    content     BLOB         NOT NULL
);

-- What was violated: masked matches, no message.
CREATE TABLE violation (
    seq           BIGINT       NOT NULL PRIMARY KEY,
    id            VARCHAR(200) NOT NULL UNIQUE,
    feed          VARCHAR(20)  NOT NULL,
    org_id        VARCHAR(200) NOT NULL,
    at            BIGINT       NOT NULL,
    policy_id     VARCHAR(200),
    workspace_id  VARCHAR(200),
    repo_id       VARCHAR(200),
    user_id       VARCHAR(200),
    action        VARCHAR(20)  NOT NULL,
    severity      VARCHAR(20),
    blocked       INTEGER      NOT NULL,
    llm_type      VARCHAR(200),
    llm_model     VARCHAR(200),
    host          VARCHAR(300),
    body          TEXT         NOT NULL
);

CREATE INDEX violation_by_time ON violation (org_id, feed, at, seq);
CREATE INDEX violation_by_policy ON violation (org_id, feed, policy_id, at, seq);

-- Each row's hash covers the row and the hash before it.
CREATE TABLE audit (
    seq        BIGINT       NOT NULL PRIMARY KEY,
    at         BIGINT       NOT NULL,
    actor      VARCHAR(200) NOT NULL,
    org_id     VARCHAR(200) NOT NULL,
    action     VARCHAR(100) NOT NULL,
    subject    VARCHAR(300) NOT NULL,
    detail     TEXT         NOT NULL,
    prev_hash  VARCHAR(64)  NOT NULL,
    hash       VARCHAR(64)  NOT NULL
);

CREATE TABLE used_override (
    token_id    VARCHAR(200) NOT NULL PRIMARY KEY,
    expires_at  BIGINT       NOT NULL
);

CREATE INDEX used_override_by_expiry ON used_override (expires_at);
