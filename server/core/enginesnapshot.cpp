// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/sha256.h"
#include "server/core/engineparts.h"
#include "server/core/jmap/ownership.h"
#include "server/core/jmap/statestring.h"
#include "server/core/jmap/windows.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kPageRows = 1000;
constexpr int kMarkEvery = 10'000;

QByteArray insideWindow(const api::TypeInfo &type, const RecordColumn &column, const QByteArray &place)
{
    const RecordColumn *latest = recordTable(type).column(windowActivity());
    return latest ? " AND (" + column.name + " >= " + place + " OR " + latest->name + " >= " + place + ')' : " AND " + column.name + " >= " + place;
}

/**
 * The lines of one snapshot, a page per call, each page in a transaction of its own so that nothing is pinned while a
 * slow client reads. The digest at the end covers every line before it.
 */
class SnapshotStream
{
public:
    SnapshotStream(std::shared_ptr<const MethodServices> services, QString accountId, QString userId,
                   const api::TypeInfo &type, QByteArray after, std::optional<qint64> windowMs, const RecordColumn *windowColumn, QByteArray first)
        : m_services(std::move(services)), m_accountId(std::move(accountId)), m_userId(std::move(userId)), m_type(type), m_after(std::move(after)),
          m_windowMs(windowMs), m_windowColumn(windowColumn), m_first(std::move(first))
    {
    }

    QByteArray next()
    {
        if (!m_first.isEmpty())
            return give(std::exchange(m_first, {}));
        if (m_ended)
            return {};
        QByteArray lines;
        auto tx = WorkspaceTx::open(m_services->storage, m_accountId, Access::Read);
        int rows = 0;
        if (!tx || !readPage(**tx, lines, rows)) {
            // No end line: the client sees a truncated stream and resumes after its last id.
            m_ended = true;
            return {};
        }
        if (rows == kPageRows)
            return give(lines);
        m_ended = true;
        QByteArray out = give(lines);
        out += jsonText({{u"@type"_s, u"SnapshotEnd"_s},
                         {u"count"_s, m_count},
                         {u"sha256"_s, QString::fromLatin1(m_hash.result().toHex())}})
               + '\n';
        return out;
    }

private:
    QByteArray give(const QByteArray &lines)
    {
        m_hash.add(lines);
        return lines;
    }

    bool readPage(WorkspaceTx &tx, QByteArray &lines, int &rows)
    {
        SqlValues values{SqlBlob{m_after}, qint64(kPageRows)};
        QByteArray sql = "SELECT id, body FROM " + recordTable(m_type).name + " WHERE @W dead = 0 AND id > $1";
        if (m_windowColumn) {
            sql += insideWindow(m_type, *m_windowColumn, "$3");
            values.append(*m_windowMs);
        }
        if (isOwnedType(m_type)) {
            values.append(ownerValue(m_userId));
            sql += readableRows(m_type, '$' + QByteArray::number(values.size()));
        }
        auto done = tx.sql().query(sql + " ORDER BY id LIMIT $2", values, [&](const SqlRow &row) {
            ++rows;
            m_after = row.blob(0);
            lines += row.text(1) + '\n';
            if (++m_count % kMarkEvery == 0) {
                const auto id = RecordId::fromBytes(m_type.letter, m_after);
                lines += jsonText({{u"@type"_s, u"Mark"_s}, {u"after"_s, id ? id->toString() : QString()}}) + '\n';
            }
            return true;
        });
        return done.has_value();
    }

    std::shared_ptr<const MethodServices> m_services;
    QString m_accountId;
    QString m_userId;
    const api::TypeInfo &m_type;
    QByteArray m_after;
    std::optional<qint64> m_windowMs;
    const RecordColumn *m_windowColumn;
    QByteArray m_first;
    Sha256 m_hash;
    qint64 m_count = 0;
    bool m_ended = false;
};

QJsonObject describeProperty(const api::PropertyInfo &property)
{
    static constexpr std::string_view kinds[] = {"bool", "int",  "real", "decimal", "string", "text", "datetime",
                                                 "date", "enum", "id",   "set",     "list",   "map",  "json"};
    static constexpr std::string_view merges[] = {"scalar", "strict", "text",        "set",
                                                  "list",   "map",    "serverOwned", "immutable"};
    QJsonObject out{{u"kind"_s, textOf(kinds[int(property.kind)])},
                    {u"merge"_s, textOf(merges[int(property.merge)])},
                    {u"nullable"_s, property.nullable},
                    {u"required"_s, property.required}};
    const std::pair<QString, std::string_view> texts[] = {
        {u"enum"_s, property.enumName}, {u"ref"_s, property.refType}, {u"unit"_s, property.unit},
        {u"label"_s, property.label},   {u"default"_s, property.defaultJson}};
    for (const auto &[name, text] : texts) {
        if (!text.empty())
            out.insert(name, textOf(text));
    }
    if (property.maxLength > 0)
        out.insert(u"maxLength"_s, property.maxLength);
    if (property.indexed)
        out.insert(u"filterable"_s, true);
    return out;
}

} // namespace

ApiResponse snapshotResponse(const std::shared_ptr<const MethodServices> &services, const ApiRequest &request,
                             const QList<QByteArray> &path)
{
    const QString accountId = QString::fromUtf8(path.value(3));
    const auto member = services->directory.membership(request.caller.userId, accountId);
    const QByteArray typeName = path.value(4);
    const api::TypeInfo *type = api::findType(std::string_view(typeName.constData(), size_t(typeName.size())));
    if (!member || path.size() != 5 || !type || !isWireType(*type))
        return problemResponse(404, u"no such account or type"_s);
    if (!type->allows(member->role, api::Read))
        return problemResponse(403, u"may not read this type"_s);
    QByteArray after;
    if (const QString text = queryValue(request.query, u"after"_s); !text.isEmpty()) {
        const auto id = RecordId::parse(QStringView(text));
        if (!id)
            return problemResponse(400, u"after is not an id"_s);
        after = id->bytes();
    }
    std::optional<qint64> windowMs;
    const RecordColumn *column = nullptr;
    if (const QString text = queryValue(request.query, u"window"_s); !text.isEmpty()) {
        const QDate day = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
        windowMs = day.isValid() ? std::optional(QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch())
                                 : parseInstant(text);
        column = type->windowBy.empty() ? nullptr : recordTable(*type).column(textOf(type->windowBy));
        if (!windowMs || !column)
            return problemResponse(400, u"this type has no such window"_s);
    }
    auto tx = WorkspaceTx::open(services->storage, accountId, Access::Read);
    if (!tx)
        return problemResponse(tx.error());
    qint64 count = 0;
    QByteArray sql = "SELECT count(*) FROM " + recordTable(*type).name + " WHERE @W dead = 0 AND id > $1";
    SqlValues values{SqlBlob{after}};
    if (column) {
        sql += insideWindow(*type, *column, "$2");
        values.append(*windowMs);
    }
    if (isOwnedType(*type)) {
        values.append(ownerValue(request.caller.userId));
        sql += readableRows(*type, '$' + QByteArray::number(values.size()));
    }
    auto counted = (*tx)->sql().query(sql, values, [&](const SqlRow &row) {
        count = row.integer(0);
        return false;
    });
    if (!counted)
        return problemResponse(counted.error());
    const StateString state{(*tx)->epoch(), member->acl, (*tx)->seq(), false, 0, 0, {}};
    const QByteArray first = jsonText({{u"@type"_s, u"SnapshotStart"_s},
                                       {u"type"_s, textOf(type->name)},
                                       {u"state"_s, state.toString()},
                                       {u"count"_s, count},
                                       {u"schemaVersion"_s, api::schemaVersion()}})
                             + '\n';
    ApiResponse response;
    response.headers = {{"content-type", "application/x-ndjson"}, {"cache-control", "no-store"}};
    auto stream = std::make_shared<SnapshotStream>(services, accountId, request.caller.userId, *type, after, windowMs, column, first);
    response.stream = [stream] { return stream->next(); };
    return response;
}

ApiResponse schemaResponse(const QList<QByteArray> &path)
{
    if (path.size() != 4 || path.value(3) != QByteArray::number(api::schemaVersion()))
        return problemResponse(404, u"no such version"_s);
    QJsonObject types;
    for (const api::TypeInfo &type : api::types()) {
        if (!isWireType(type))
            continue;
        QJsonObject properties;
        for (const api::PropertyInfo &property : type.properties) {
            if (!property.serverOnly)
                properties.insert(textOf(property.name), describeProperty(property));
        }
        types.insert(textOf(type.name), QJsonObject{{u"label"_s, textOf(type.label)},
                                                    {u"letter"_s, QString(QChar::fromLatin1(type.letter))},
                                                    {u"revivable"_s, type.revivable},
                                                    {u"properties"_s, properties}});
    }
    QJsonObject enums;
    for (const api::EnumInfo &info : api::enums()) {
        QJsonArray values;
        for (const std::string_view value : info.values)
            values.append(textOf(value));
        enums.insert(textOf(info.name), values);
    }
    ApiResponse response;
    response.headers = {{"content-type", "application/json"}, {"cache-control", "private, immutable, max-age=86400"}};
    response.body = jsonText({{u"schemaVersion"_s, api::schemaVersion()}, {u"types"_s, types}, {u"enums"_s, enums}});
    return response;
}

} // namespace campanile::server
