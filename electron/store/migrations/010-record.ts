/** The append-only record, guarded by the database itself, and the few settings that are not part of it. */
export const record = `
  CREATE TABLE event (
    sitting  TEXT    NOT NULL,
    number   INTEGER NOT NULL CHECK (number > 0),
    at       INTEGER NOT NULL,
    actor    TEXT    NOT NULL,
    request  TEXT    NOT NULL,
    payload  TEXT    NOT NULL,
    previous TEXT    NOT NULL CHECK (length(previous) = 64),
    hash     TEXT    NOT NULL CHECK (length(hash) = 64),
    PRIMARY KEY (sitting, number)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX event_by_request ON event (request);

  CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
  BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END;

  CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
  BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END;

  CREATE TRIGGER event_only_follows BEFORE INSERT ON event
  WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM event WHERE sitting = NEW.sitting)
  BEGIN SELECT RAISE(ABORT, 'the record only grows at its end'); END;

  CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`
