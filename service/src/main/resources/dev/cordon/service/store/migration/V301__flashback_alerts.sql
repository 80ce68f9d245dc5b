-- Times are milliseconds since 1970. Booleans are 0 and 1. SQL that SQLite and PostgreSQL read alike.

-- Where an organisation's alerts are sent. Alerts with a number above alert_seq are not in alert_delivery yet.
CREATE TABLE alert_webhook (
    id          VARCHAR(200) NOT NULL PRIMARY KEY,
    org_id      VARCHAR(200) NOT NULL,
    url         TEXT         NOT NULL,
    secret      VARCHAR(200) NOT NULL,
    active      INTEGER      NOT NULL,
    alert_seq   BIGINT       NOT NULL,
    created_at  BIGINT       NOT NULL,
    created_by  VARCHAR(200) NOT NULL
);

CREATE INDEX alert_webhook_by_org ON alert_webhook (org_id, created_at, id);

-- The outbox: what is to be sent, and what became of it. state: pending, delivered, failed.
CREATE TABLE alert_delivery (
    webhook_id  VARCHAR(200) NOT NULL,
    alert_id    VARCHAR(200) NOT NULL,
    state       VARCHAR(20)  NOT NULL,
    attempts    INTEGER      NOT NULL,
    next_at     BIGINT       NOT NULL,
    outcome     VARCHAR(200) NOT NULL,
    updated_at  BIGINT       NOT NULL,
    PRIMARY KEY (webhook_id, alert_id)
);

CREATE INDEX alert_delivery_due ON alert_delivery (webhook_id, state, next_at);
CREATE INDEX alert_delivery_latest ON alert_delivery (webhook_id, updated_at);

-- What came since: alerts that are to be sent, and records that came too late for a mark of a feed.
CREATE INDEX violation_by_seq ON violation (org_id, feed, seq);
