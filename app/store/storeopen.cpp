// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"
#include "app/store/migrations.h"
#include "app/store/storecore_p.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace campanile::store {

// "Camp": tells a cache from any other SQLite file before anything is written to it.
static constexpr qint64 kApplicationId = 0x43616d70;
// As long as SQLite lets it become by itself, and what a burst may add before a commit has to wait after all.
static constexpr int kLongLogPages = 1000;
static constexpr int kDeferredLogPages = 16'000;

static qint64 pragma(Database &db, QByteArrayView name)
{
    Statement statement = db.prepare("PRAGMA " + name.toByteArray());
    return statement.step() ? statement.intAt(0) : 0;
}

static Result<void> checkQuick(Database &db, QByteArrayView table)
{
    Statement check = db.prepare(table.isEmpty() ? QByteArray("PRAGMA quick_check(1)") : "PRAGMA quick_check('" + table.toByteArray() + "')");
    if (check.step() && check.viewAt(0) != QByteArrayView("ok"))
        return makeError(ErrorKind::Corrupt, u"store.corrupt"_s, QString::fromUtf8(table));
    if (db.failed())
        return db.takeError();
    return {};
}

static QByteArray ddlOf(const TypeTable &table)
{
    return table.createSql(table.table) + ';' + table.indexes.join(';');
}

static QHash<QByteArray, QByteArray> madeTables(Database &db)
{
    QHash<QByteArray, QByteArray> made;
    Statement select = db.prepare("SELECT tbl, ddl FROM rec_ddl");
    while (select.step())
        made.insert(select.bytesAt(0), select.bytesAt(1));
    return made;
}

static bool hasIdentity(Database &db)
{
    return db.prepare("SELECT 1 FROM sync WHERE one = 1").step();
}

/** Whether the newest file @p db has nothing to be made before it is used. */
static bool isComplete(Database &db, const Schema &schema)
{
    const QHash<QByteArray, QByteArray> made = madeTables(db);
    for (const TypeTable &table : schema.tables()) {
        if (made.value(table.table) != ddlOf(table))
            return false;
    }
    return hasIdentity(db);
}

FirstLook::FirstLook() = default;
FirstLook::FirstLook(FirstLook &&) noexcept = default;
FirstLook &FirstLook::operator=(FirstLook &&) noexcept = default;
FirstLook::~FirstLook() = default;

Result<FirstLook> StoreCore::look(const OpenOptions &options)
{
    FirstLook look;
    look.schema = std::make_shared<const Schema>(options.types);
    if (options.path == u":memory:")
        return look;
    auto opened = Database::open(options.path, options.vfs, Database::Mode::ReadOnly, options.refuseGuiThread);
    if (!opened) {
        if (opened.error().code == u"store.open") // no file yet
            return look;
        return opened.error();
    }
    Database &db = **opened;
    look.version = int(pragma(db, "user_version"));
    const qint64 application = pragma(db, "application_id");
    if (db.failed())
        return db.takeError();
    if (look.version == 0)
        return look;
    if (application != kApplicationId)
        return makeError(ErrorKind::Unsupported, u"store.foreign"_s);
    const int newest = migrations().back().version;
    Statement select = db.prepare("SELECT value FROM meta WHERE key = 'min_compatible'");
    const int needed = select.step() ? select.stringAt(0).toInt() : look.version;
    if (db.failed())
        return db.takeError();
    if (look.version > newest && needed > newest)
        return makeError(ErrorKind::Unsupported, u"store.newer"_s, u"%1 > %2"_s.arg(look.version).arg(newest));
    // The whole file is too big to be read at each start; what cannot be fetched again is checked every time.
    for (const char *table : {"meta", "outbox", "touch", "shadow", "journal", "rejected", "sync"}) {
        if (const auto sound = checkQuick(db, table); !sound)
            return sound.error();
    }
    if (look.version == newest) {
        look.isReady = isComplete(db, *look.schema) && QFileInfo(options.path).isWritable();
        if (db.failed())
            return db.takeError();
        select.reset();
        look.connection = std::move(*opened);
    }
    return look;
}

Result<void> StoreCore::Private::openFile(int version)
{
    auto opened = Database::open(options.path, options.vfs, Database::Mode::ReadWrite, options.refuseGuiThread);
    if (!opened)
        return opened.error();
    db = std::move(*opened);
    Statement journalMode = db->prepare("PRAGMA journal_mode=WAL");
    if (journalMode.step() && options.path != u":memory:" && journalMode.viewAt(0) != QByteArrayView("wal"))
        qCInfo(lcStore, "file system without shared memory: rollback journal instead of WAL");
    journalMode.reset();
    if (db->failed())
        return db->takeError();
    if (const auto climbed = climb(version); !climbed)
        return climbed;
    if (const auto made = makeTables(); !made)
        return made;
    if (const auto known = ensureIdentity(); !known)
        return known;
    reader = std::make_unique<Reader>(*db, schema);
    committed = {}; // opening is no change
    return {};
}

Result<void> StoreCore::Private::climb(int from)
{
    for (const Migration &step : migrations()) {
        if (step.version <= from)
            continue;
        Tx tx(*this, Transaction::Kind::DurableWrite);
        db->exec(step.sql);
        db->prepare("INSERT INTO meta (key, value) VALUES ('min_compatible', ?) ON CONFLICT(key) DO UPDATE SET value=excluded.value")
            .add(QString::number(step.minCompatible)).run();
        db->exec("PRAGMA user_version=" + QByteArray::number(step.version));
        db->exec("PRAGMA application_id=" + QByteArray::number(kApplicationId));
        if (const auto done = tx.commit(); !done)
            return done;
    }
    return {};
}

/** Columns follow the schema: a table whose definition changed is filled anew from its bodies; nothing is fetched. */
static void remakeTable(Database &db, const TypeTable &table, RecordParser &parser)
{
    const QByteArray stage = "stage_" + table.table;
    db.exec("DROP TABLE IF EXISTS " + stage);
    db.exec(table.createSql(stage));
    {
        Statement insert = db.prepare(table.insertSql(stage));
        Statement select = db.prepare("SELECT body FROM " + table.table + " ORDER BY rid");
        while (select.step()) {
            const QByteArray body = select.bytesAt(0);
            const auto parsed = parser.parse(table, body);
            if (!parsed)
                continue;
            insert.reset();
            bindRecord(insert, *parsed);
            insert.run();
        }
    }
    db.exec("DROP TABLE " + table.table);
    db.exec("ALTER TABLE " + stage + " RENAME TO " + table.table);
}

/** False when more than the indexes of @p table is otherwise than in @p known, the DDL of its time. */
static bool followIndexes(Database &db, const TypeTable &table, const QByteArray &known)
{
    // Counters and their triggers stand behind the indexes.
    static constexpr char countersBegin[] = ";DROP TABLE IF EXISTS ";
    const auto countersOf = [](const QByteArray &ddl) {
        const qsizetype at = ddl.indexOf(countersBegin);
        return at < 0 ? QByteArray() : ddl.mid(at);
    };
    if (!known.startsWith(table.createSql(table.table) + ';') || countersOf(known) != countersOf(';' + table.indexes.join(';')))
        return false;
    QList<QByteArray> unwanted, present;
    {
        Statement select = db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL");
        select.addText(table.table);
        while (select.step()) {
            const QByteArray sql = select.bytesAt(1);
            if (table.indexes.contains(sql))
                present.append(sql);
            else
                unwanted.append(select.bytesAt(0));
        }
    }
    for (const QByteArray &name : std::as_const(unwanted))
        db.exec("DROP INDEX " + name);
    for (const QByteArray &index : table.indexes) {
        const bool isIndex = index.startsWith("CREATE INDEX") || index.startsWith("CREATE UNIQUE INDEX");
        if (isIndex && !present.contains(index))
            db.exec(index);
    }
    return true;
}

Result<void> StoreCore::Private::makeTables()
{
    const QHash<QByteArray, QByteArray> known = madeTables(*db);
    if (db->failed())
        return db->takeError();
    Tx tx(*this, Transaction::Kind::Write);
    for (const TypeTable &table : schema.tables()) {
        const QByteArray ddl = ddlOf(table);
        if (known.value(table.table) == ddl)
            continue;
        if (!known.contains(table.table) || !followIndexes(*db, table, known.value(table.table))) {
            if (known.contains(table.table)) {
                remakeTable(*db, table, parser);
                restartSearch(table.name);
            } else {
                db->exec(table.createSql(table.table));
            }
            for (const QByteArray &index : table.indexes)
                db->exec(index);
        }
        db->prepare("INSERT INTO rec_ddl (tbl, ddl) VALUES (?, ?) ON CONFLICT(tbl) DO UPDATE SET ddl=excluded.ddl")
            .addText(table.table).addText(ddl).run();
    }
    return tx.commit();
}

Result<void> StoreCore::Private::ensureIdentity()
{
    if (hasIdentity(*db))
        return {};
    Tx tx(*this, Transaction::Kind::DurableWrite);
    db->prepare("INSERT INTO sync (one, client_id) VALUES (1, ?)").add(RecordId::create('d', clock, rng)).run();
    return tx.commit();
}

StoreCore::StoreCore(std::unique_ptr<Private> priv) : d(std::move(priv)) {}

StoreCore::~StoreCore() = default;

Result<std::unique_ptr<StoreCore>> StoreCore::open(const OpenOptions &options, const Clock &clock, Rng &rng)
{
    const auto looked = look(options);
    if (!looked)
        return looked.error();
    return open(options, *looked, clock, rng);
}

Result<std::unique_ptr<StoreCore>> StoreCore::open(const OpenOptions &options, const FirstLook &look, const Clock &clock, Rng &rng)
{
    auto priv = std::make_unique<Private>(options, look.schema, clock, rng);
    if (const auto done = priv->openFile(look.version); !done)
        return done.error();
    return std::unique_ptr<StoreCore>(new StoreCore(std::move(priv)));
}

std::shared_ptr<const Schema> StoreCore::schema() const
{
    return d->sharedSchema;
}

Result<void> StoreCore::checkIntegrity()
{
    return checkQuick(*d->db, {});
}

void StoreCore::deferLog()
{
    d->db->setLogLimit(kDeferredLogPages);
}

void StoreCore::copyLog()
{
    d->db->copyLog(kLongLogPages);
}

void StoreCore::releaseMemory()
{
    d->db->releaseMemory();
}

Result<void> StoreCore::checkpoint()
{
    d->db->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    if (d->db->failed())
        return d->db->takeError();
    return {};
}

} // namespace campanile::store
