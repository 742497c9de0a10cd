/**
 * How far each log goes, kept beside it by the database itself in the transaction that adds to it: a log whose last events were taken away
 * no longer fits its head.
 *
 * From this version on a sitting may have several logs. When two laptops went on with one sitting and a person chooses the log that came
 * from the other one, the record cannot be changed into it: events are never changed or removed, so that nobody, and no error of ours, can.
 * The chosen log is therefore written whole beside the one that is here, as a log of its own (\`sitting~2\`, \`sitting~3\` …), ends with the
 * event that says what it was chosen over, and is the one in use from then on; the other stays, row for row, as it was. A column for the
 * branch would have said the same and would have meant to write the table of the record anew, which is the one thing that no version
 * should ever do. The column \`sitting\` thus holds the name of a log; the id of the sitting, which is what every hash is of, is the part
 * before the \`~\`.
 */
export const logHeads = `
  CREATE TABLE head (
    sitting TEXT    NOT NULL PRIMARY KEY,
    number  INTEGER NOT NULL CHECK (number > 0),
    hash    TEXT    NOT NULL CHECK (length(hash) = 64)
  ) STRICT, WITHOUT ROWID;

  INSERT INTO head
  SELECT sitting, number, hash FROM event AS last
  WHERE number = (SELECT max(number) FROM event WHERE sitting = last.sitting);

  CREATE TRIGGER head_follows_event AFTER INSERT ON event
  BEGIN
    INSERT INTO head VALUES (NEW.sitting, NEW.number, NEW.hash)
    ON CONFLICT (sitting) DO UPDATE SET number = NEW.number, hash = NEW.hash;
  END;

  CREATE TRIGGER head_is_never_removed BEFORE DELETE ON head
  BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END;

  CREATE TRIGGER head_only_grows BEFORE UPDATE ON head
  WHEN NEW.sitting <> OLD.sitting OR NEW.number <> OLD.number + 1
  BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END;
`
