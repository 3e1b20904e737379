// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/rawsync.h"

#include "app/store/inboxcolumns.h"
#include "app/store/inboxderive.h"
#include "app/store/schema.h"
#include "tests/bench/benchkit.h"

#include <QFile>
#include <QTemporaryDir>

#include <curl/curl.h>
#include <simdjson.h>
#include <sqlite3.h>

#include <string>

using namespace Qt::StringLiterals;

namespace campanile::bench {

namespace {

size_t append(char *data, size_t size, size_t count, void *target)
{
    static_cast<std::string *>(target)->append(data, size * count);
    return size * count;
}

std::string download(const QByteArray &url, const QByteArray &token)
{
    std::string body;
    CURL *curl = curl_easy_init();
    curl_slist *headers = curl_slist_append(nullptr, ("Authorization: Bearer " + token).constData());
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
    curl_easy_setopt(curl, CURLOPT_FAILONERROR, 1L);
    const CURLcode code = curl_easy_perform(curl);
    if (code != CURLE_OK)
        die(u"curl: "_s + QString::fromUtf8(curl_easy_strerror(code)));
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    return body;
}

void execute(sqlite3 *db, const QByteArray &sql)
{
    if (sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        die(QString::fromUtf8(sqlite3_errmsg(db)));
}

void bindText(sqlite3_stmt *statement, int at, std::string_view text)
{
    sqlite3_bind_text(statement, at, text.data(), int(text.size()), SQLITE_STATIC);
}

void bindId(sqlite3_stmt *statement, int at, std::string_view text)
{
    if (const auto id = RecordId::parse(QByteArrayView(text.data(), qsizetype(text.size())))) {
        const QByteArray bytes = id->bytes();
        sqlite3_bind_blob(statement, at, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
    }
}

void bindInstant(sqlite3_stmt *statement, int at, std::string_view text)
{
    if (const auto ms = store::parseInstant(text))
        sqlite3_bind_int64(statement, at, *ms);
}

class RowInserter
{
public:
    RowInserter(sqlite3 *db, const store::TypeTable &table) : m_table(table)
    {
        const QByteArray sql = table.insertSql(table.table);
        if (sqlite3_prepare_v2(db, sql.constData(), int(sql.size()), &m_statement, nullptr) != SQLITE_OK)
            die(QString::fromUtf8(sqlite3_errmsg(db)));
    }
    ~RowInserter() { sqlite3_finalize(m_statement); }
    RowInserter(const RowInserter &) = delete;
    RowInserter &operator=(const RowInserter &) = delete;

    /** False for a line that is no record. */
    bool insert(std::string_view line)
    {
        simdjson::dom::object object;
        // The buffer goes on behind the line, so nothing has to be copied to give the parser its padding.
        if (m_parser.parse(line.data(), line.size(), false).get(object))
            die(u"the snapshot is no JSON"_s);
        bool isRecord = false;
        for (const auto &[key, value] : object) {
            std::string_view text;
            if (key == "ver") {
                sqlite3_bind_int64(m_statement, 2, value.get_int64().value_unsafe());
            } else if (value.get(text)) {
                continue;
            } else if (key == "id") {
                bindId(m_statement, 1, text);
                isRecord = true;
            } else if (key == "createdAt") {
                bindInstant(m_statement, 3, text);
            } else if (key == "updatedAt") {
                bindInstant(m_statement, 4, text);
            } else {
                bindColumn(key, text);
            }
        }
        if (isRecord) {
            bindDerived(object);
            bindText(m_statement, 5 + int(m_table.columns.size()), line);
            if (sqlite3_step(m_statement) != SQLITE_DONE)
                die(u"a row cannot be inserted"_s);
        }
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
        return isRecord;
    }

private:
    void bindColumn(std::string_view key, std::string_view text)
    {
        for (size_t i = 0; i < m_table.columns.size(); ++i) {
            const store::TypeTable::Column &column = m_table.columns[i];
            if (column.property != key)
                continue;
            const int at = 5 + int(i);
            if (column.kind == api::ValueKind::DateTime)
                bindInstant(m_statement, at, text);
            else if (column.kind == api::ValueKind::Id)
                bindId(m_statement, at, text);
            else
                bindText(m_statement, at, text);
            return;
        }
    }

    /** The columns of the list are part of the same rows, so the limit fills them as well. */
    void bindDerived(const simdjson::dom::object &object)
    {
        m_record.columns.assign(m_table.columns.size(), {});
        store::deriveInboxColumns(m_table, object, m_record);
        for (size_t i = m_table.columns.size() - store::inbox::derivedColumns().size(); i < m_table.columns.size(); ++i) {
            const auto *number = std::get_if<qint64>(&m_record.columns[i]);
            if (number)
                sqlite3_bind_int64(m_statement, 5 + int(i), *number);
        }
    }

    const store::TypeTable &m_table;
    store::ParsedRecord m_record;
    sqlite3_stmt *m_statement = nullptr;
    simdjson::dom::parser m_parser;
};

} // namespace

RawTimes RawSync::run() const
{
    const store::Schema schema(api::types());
    const store::TypeTable &table = *schema.find(QStringView(u"InboxItem"));
    const QTemporaryDir folder;
    sqlite3 *db = nullptr;
    if (sqlite3_open(folder.filePath(u"raw.sqlite"_s).toUtf8().constData(), &db) != SQLITE_OK)
        die(u"SQLite does not open"_s);
    execute(db, "PRAGMA synchronous=NORMAL; PRAGMA cache_size=-8192; PRAGMA temp_store=MEMORY");
    RawTimes times;
    const Stopwatch whole;
    std::string body = download(m_url, m_token);
    times.download = whole.ms();
    const Stopwatch rows;
    body.reserve(body.size() + simdjson::SIMDJSON_PADDING);
    execute(db, "BEGIN");
    execute(db, table.createSql(table.table));
    {
        RowInserter inserter(db, table);
        for (size_t from = 0; from < body.size();) {
            const size_t end = std::min(body.find('\n', from), body.size());
            if (end > from && inserter.insert(std::string_view(body).substr(from, end - from)))
                ++times.count;
            from = end + 1;
        }
    }
    execute(db, "COMMIT");
    times.rows = rows.ms();
    const Stopwatch indexes;
    execute(db, "BEGIN");
    for (const QByteArray &index : table.indexes)
        execute(db, index);
    execute(db, "COMMIT");
    times.indexes = indexes.ms();
    sqlite3_close(db);
    return times;
}

namespace {

sqlite3_stmt *prepare(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) != SQLITE_OK)
        die(QString::fromUtf8(sqlite3_errmsg(db)));
    return statement;
}

/** The system has all of the file in memory, as it always has that of a small workspace. */
void warm(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        die(u"the copy of a cache cannot be read"_s);
    QByteArray piece(1 << 20, '\0');
    while (file.read(piece.data(), piece.size()) > 0) { }
}

} // namespace

RawUpdates::RawUpdates(const QString &cacheFile)
{
    const QString copy = m_folder.filePath(u"copy.sqlite"_s);
    if (!QFile::copy(cacheFile, copy))
        die(u"a cache cannot be copied"_s);
    warm(copy);
    if (sqlite3_open(copy.toUtf8().constData(), &m_db) != SQLITE_OK)
        die(QString::fromUtf8(sqlite3_errmsg(m_db)));
    execute(m_db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-8192; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=0");
    sqlite3_stmt *ids = prepare(m_db, "SELECT id FROM rec_inbox_item ORDER BY rid");
    while (sqlite3_step(ids) == SQLITE_ROW)
        m_ids.append(QByteArray(static_cast<const char *>(sqlite3_column_blob(ids, 0)), sqlite3_column_bytes(ids, 0)));
    sqlite3_finalize(ids);
    m_select = prepare(m_db, "SELECT rid, body FROM rec_inbox_item WHERE id = ?");
    m_update = prepare(m_db, "UPDATE rec_inbox_item SET ver = ver + 1, updated_at = updated_at + 1, status = ?, facts = (facts & ~7) | ?, body = ? WHERE rid = ?");
}

RawUpdates::~RawUpdates()
{
    sqlite3_finalize(m_select);
    sqlite3_finalize(m_update);
    sqlite3_close(m_db);
}

double RawUpdates::run(int round, int count)
{
    const Stopwatch watch;
    execute(m_db, "BEGIN IMMEDIATE");
    for (int i = 0; i < count; ++i) {
        const QByteArray &id = m_ids.at((qsizetype(i) * m_ids.size() / count + round * kRoundStep) % m_ids.size());
        sqlite3_bind_blob(m_select, 1, id.constData(), int(id.size()), SQLITE_STATIC);
        if (sqlite3_step(m_select) != SQLITE_ROW)
            die(u"a row is not there"_s);
        const bool isOpen = round % 2 == 1;
        bindText(m_update, 1, isOpen ? "open" : "new");
        sqlite3_bind_int(m_update, 2, isOpen ? 1 : 0); // the codes of the two in the facts
        sqlite3_bind_text(m_update, 3, reinterpret_cast<const char *>(sqlite3_column_text(m_select, 1)), sqlite3_column_bytes(m_select, 1), SQLITE_TRANSIENT);
        sqlite3_bind_int64(m_update, 4, sqlite3_column_int64(m_select, 0));
        sqlite3_reset(m_select);
        if (sqlite3_step(m_update) != SQLITE_DONE)
            die(QString::fromUtf8(sqlite3_errmsg(m_db)));
        sqlite3_reset(m_update);
    }
    execute(m_db, "COMMIT");
    return watch.ms();
}

} // namespace campanile::bench
