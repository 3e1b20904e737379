// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storesalvage.h"

#include "app/store/migrations.h"
#include "app/store/ops.h"

#include <QFile>
#include <QJsonDocument>
#include <QMap>
#include <QtEndian>

#include <algorithm>
#include <variant>

using namespace Qt::StringLiterals;

// The file format is documented by SQLite and does not change (sqlite.org/fileformat2.html); section numbers below are its.
namespace campanile::store {

namespace {
constexpr qsizetype kFileHeader = 100;
constexpr qsizetype kLogHeader = 32;
constexpr qsizetype kFrameHeader = 24;
constexpr int kUsualPageSize = 4096;
constexpr quint64 kMostPayload = 8 * 1024 * 1024; ///< a mutation has at most one megabyte, its row a little more
constexpr int kDeepest = 20;
constexpr qsizetype kLongestLabel = 200;

enum PageKind : quint8 { InnerIndex = 0x02, InnerTable = 0x05, LeafIndex = 0x0a, LeafTable = 0x0d };

quint32 read32(const char *at) { return qFromBigEndian<quint32>(at); }
quint16 read16(const char *at) { return qFromBigEndian<quint16>(at); }

/** Section 1.6: seven bits a byte, the ninth has eight. False when @p text ends first. */
bool readVarint(QByteArrayView text, qsizetype &at, quint64 &value)
{
    value = 0;
    for (int i = 0; i < 9; ++i) {
        if (at < 0 || at >= text.size())
            return false;
        const quint8 byte = quint8(text[at++]);
        if (i == 8) {
            value = (value << 8) | byte;
            return true;
        }
        value = (value << 7) | (byte & 0x7f);
        if (!(byte & 0x80))
            return true;
    }
    return true;
}

using Value = std::variant<std::monostate, qint64, double, QByteArray>;

struct RawRow {
    qint64 rowid = 0;
    QList<Value> values;
    QList<bool> isText;
};

/** Section 2.1, the record format. */
bool decodeRecord(const QByteArray &payload, RawRow &row)
{
    qsizetype at = 0;
    quint64 headerSize = 0;
    if (!readVarint(payload, at, headerSize) || headerSize > quint64(payload.size()))
        return false;
    qsizetype body = qsizetype(headerSize);
    while (at < qsizetype(headerSize)) {
        quint64 kind = 0;
        if (!readVarint(payload, at, kind) || kind == 10 || kind == 11)
            return false;
        static constexpr int kSizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
        const quint64 size = kind < 10 ? quint64(kSizes[kind]) : (kind - 12) / 2;
        if (size > quint64(payload.size() - body))
            return false;
        const QByteArray bytes = payload.mid(body, qsizetype(size));
        body += qsizetype(size);
        row.isText.append(kind >= 13 && kind % 2 == 1);
        if (kind == 0) {
            row.values.append(Value());
        } else if (kind == 7) {
            row.values.append(qFromBigEndian<double>(bytes.constData()));
        } else if (kind < 10) {
            qint64 number = kind == 9 ? 1 : 0;
            for (qsizetype i = 0; i < bytes.size(); ++i)
                number = i == 0 ? qint64(qint8(bytes.at(0))) : qint64(quint64(number) << 8) | quint8(bytes.at(i));
            row.values.append(number);
        } else {
            row.values.append(bytes);
        }
    }
    return body == payload.size();
}

/** The pages of a cache as its last commit left them. */
class Pages
{
public:
    explicit Pages(const QString &path) : m_file(path), m_log(path + u"-wal"_s)
    {
        if (m_file.open(QIODevice::ReadOnly)) {
            const QByteArray header = m_file.read(kFileHeader);
            const int size = header.startsWith("SQLite format 3") && header.size() == kFileHeader ? read16(header.constData() + 16) : 0;
            if (size == 1)
                m_size = 65536;
            else if (size >= 512 && (size & (size - 1)) == 0)
                m_size = size;
        }
        if (m_log.open(QIODevice::ReadOnly))
            readLog();
        m_count = quint32(m_file.isOpen() ? m_file.size() / m_size : 0);
        for (auto it = m_newest.cbegin(); it != m_newest.cend(); ++it)
            m_count = std::max(m_count, it.key());
    }

    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] quint32 count() const { return m_count; }
    [[nodiscard]] QByteArray page(quint32 number)
    {
        const auto inLog = m_newest.constFind(number);
        return inLog == m_newest.cend() ? readAt(m_file, qint64(number) * m_size - m_size) : readAt(m_log, *inLog);
    }

private:
    [[nodiscard]] QByteArray readAt(QFile &file, qint64 at) const
    {
        if (at < 0 || !file.seek(at))
            return {};
        const QByteArray page = file.read(m_size);
        return page.size() == m_size ? page : QByteArray();
    }

    /** Section 4: frames count up to the last commit before the first that does not carry on the sums. */
    void readLog()
    {
        const QByteArray header = m_log.read(kLogHeader);
        if (header.size() < kLogHeader || (read32(header.constData()) & 0xfffffffe) != 0x377f0682)
            return;
        const quint32 size = read32(header.constData() + 8);
        if (size < 512 || size > 65536 || (size & (size - 1)) != 0)
            return;
        m_size = int(size);
        const bool isBig = read32(header.constData()) & 1;
        quint32 sums[2] = {0, 0};
        addSums(header.left(24), isBig, sums);
        QList<std::pair<quint32, qint64>> open;
        for (qint64 at = kLogHeader;; at += kFrameHeader + m_size) {
            if (!m_log.seek(at))
                return;
            const QByteArray frame = m_log.read(kFrameHeader + m_size);
            if (frame.size() < kFrameHeader + m_size || frame.mid(8, 8) != header.mid(16, 8))
                return;
            addSums(frame.left(8), isBig, sums);
            addSums(frame.mid(kFrameHeader), isBig, sums);
            if (read32(frame.constData() + 16) != sums[0] || read32(frame.constData() + 20) != sums[1])
                return;
            open.append({read32(frame.constData()), at + kFrameHeader});
            if (read32(frame.constData() + 4) == 0)
                continue;
            for (const auto &[number, place] : std::as_const(open))
                m_newest.insert(number, place);
            open.clear();
        }
    }

    static void addSums(const QByteArray &text, bool isBig, quint32 (&sums)[2])
    {
        for (qsizetype i = 0; i + 8 <= text.size(); i += 8) {
            const char *at = text.constData() + i;
            sums[0] += (isBig ? qFromBigEndian<quint32>(at) : qFromLittleEndian<quint32>(at)) + sums[1];
            sums[1] += (isBig ? qFromBigEndian<quint32>(at + 4) : qFromLittleEndian<quint32>(at + 4)) + sums[0];
        }
    }

    QFile m_file;
    QFile m_log;
    int m_size = kUsualPageSize;
    quint32 m_count = 0;
    QHash<quint32, qint64> m_newest; ///< places in the log
};

/** One page of a tree, taken apart. */
struct Node {
    quint8 kind = 0;
    QList<quint32> children;
    QList<RawRow> rows;
    bool isWhole = true; ///< each of its cells could be read
};

class Trees
{
public:
    explicit Trees(Pages &pages) : m_pages(pages) {}

    /** Nothing when the text is no page of a tree. */
    [[nodiscard]] std::optional<Node> read(quint32 number, const QByteArray &page)
    {
        const qsizetype head = number == 1 ? kFileHeader : 0;
        if (page.size() < head + 12)
            return {};
        Node node;
        node.kind = quint8(page.at(head));
        const bool isInner = node.kind == InnerIndex || node.kind == InnerTable;
        if (!isInner && node.kind != LeafIndex && node.kind != LeafTable)
            return {};
        const int count = read16(page.constData() + head + 3);
        const qsizetype places = head + (isInner ? 12 : 8);
        const qsizetype end = places + 2 * count;
        if (end > page.size())
            return {};
        for (int i = 0; i < count; ++i) {
            const qsizetype at = read16(page.constData() + places + 2 * i);
            if (at < end || at >= page.size())
                return {};
            node.isWhole = readCell(node, page, at) && node.isWhole;
        }
        if (isInner)
            node.children.append(read32(page.constData() + head + 8));
        return node;
    }

    /** The rows of the tree at @p root, as far as they can be read; false when that is not all. */
    [[nodiscard]] bool walk(quint32 root, QList<RawRow> &rows)
    {
        QSet<quint32> seen;
        return walk(root, rows, seen, 0);
    }

private:
    bool walk(quint32 number, QList<RawRow> &rows, QSet<quint32> &seen, int depth)
    {
        if (depth > kDeepest || number == 0 || number > m_pages.count() || seen.contains(number))
            return false;
        seen.insert(number);
        const auto node = read(number, m_pages.page(number));
        if (!node)
            return false;
        bool isWhole = node->isWhole;
        for (const quint32 child : node->children)
            isWhole = walk(child, rows, seen, depth + 1) && isWhole;
        rows.append(node->rows);
        return isWhole;
    }

    /** Section 1.6, the four kinds of cells. */
    bool readCell(Node &node, const QByteArray &page, qsizetype at)
    {
        if (node.kind == InnerIndex || node.kind == InnerTable) {
            if (at + 4 > page.size())
                return false;
            node.children.append(read32(page.constData() + at));
            at += 4;
        }
        if (node.kind == InnerTable)
            return true;
        quint64 size = 0;
        quint64 rowid = 0;
        if (!readVarint(page, at, size) || size > kMostPayload || (node.kind == LeafTable && !readVarint(page, at, rowid)))
            return false;
        const qint64 usable = page.size();
        const qint64 most = node.kind == LeafTable ? usable - 35 : (usable - 12) * 64 / 255 - 23;
        const qint64 least = (usable - 12) * 32 / 255 - 23;
        qint64 local = qint64(size);
        if (local > most) {
            local = least + (qint64(size) - least) % (usable - 4);
            if (local > most)
                local = least;
        }
        if (at + local + (local < qint64(size) ? 4 : 0) > page.size())
            return false;
        QByteArray payload = page.mid(at, local);
        quint32 next = local < qint64(size) ? read32(page.constData() + at + local) : 0;
        while (payload.size() < qint64(size)) {
            const QByteArray more = next > 0 && next <= m_pages.count() ? m_pages.page(next) : QByteArray();
            if (more.isEmpty())
                return false;
            payload += more.mid(4, std::min<qint64>(usable - 4, qint64(size) - payload.size()));
            next = read32(more.constData());
        }
        RawRow row;
        row.rowid = qint64(rowid);
        if (!decodeRecord(payload, row))
            return false;
        node.rows.append(row);
        return true;
    }

    Pages &m_pages;
};

/** b blob, t text, i number, n number or nothing, - nothing. */
bool hasShape(const RawRow &row, const char *shape)
{
    if (row.values.size() != qsizetype(qstrlen(shape)))
        return false;
    for (qsizetype i = 0; i < row.values.size(); ++i) {
        const bool isNull = std::holds_alternative<std::monostate>(row.values.at(i));
        const bool isNumber = std::holds_alternative<qint64>(row.values.at(i));
        const bool isBytes = std::holds_alternative<QByteArray>(row.values.at(i));
        const bool fits = shape[i] == 'b' ? isBytes && !row.isText.at(i) : shape[i] == 't' ? isBytes && row.isText.at(i)
            : shape[i] == 'i' ? isNumber : shape[i] == 'n' ? isNumber || isNull : isNull;
        if (!fits)
            return false;
    }
    return true;
}

QByteArray bytesAt(const RawRow &row, int column) { return std::get<QByteArray>(row.values.at(column)); }
qint64 numberAt(const RawRow &row, int column) { return std::get<qint64>(row.values.at(column)); }

QJsonObject editOf(const RawRow &row, int mid)
{
    const auto id = RecordId::fromBytes('y', bytesAt(row, mid));
    return {{u"id"_s, id ? id->toString() : QString()}, {u"label"_s, QString::fromUtf8(bytesAt(row, mid + 1))},
            {u"ops"_s, QJsonDocument::fromJson(bytesAt(row, mid + 2)).array()}};
}

// CREATE TABLE outbox, journal, rejected and meta of migrations/0001_base.sql; a rowid that is a column stands as nothing in the row.
constexpr char kOutboxShape[] = "-nbttttiiiti";
constexpr char kJournalShape[] = "btttii";
constexpr char kRejectedShape[] = "bttti";
constexpr char kMetaShape[] = "tt";

/** Rows of any table, put where they belong. */
class Sorter
{
public:
    explicit Sorter(const Schema &schema) : m_schema(schema) {}

    /** False when a row has the shape of an edit and is none. */
    bool take(const RawRow &row)
    {
        if (hasShape(row, kOutboxShape)) {
            QJsonObject edit = editOf(row, 2);
            edit.insert(u"after"_s, QJsonDocument::fromJson(bytesAt(row, 5)).array());
            edit.insert(u"blobs"_s, QJsonDocument::fromJson(bytesAt(row, 6)).array());
            edit.insert(u"at"_s, numberAt(row, 11));
            edit.insert(u"state"_s, numberAt(row, 7));
            return put(m_outbox, row.rowid, edit);
        }
        if (hasShape(row, kJournalShape)) {
            QJsonObject edit = editOf(row, 0);
            edit.insert(u"after"_s, QJsonDocument::fromJson(bytesAt(row, 3)).array());
            edit.insert(u"commit"_s, numberAt(row, 4));
            edit.insert(u"at"_s, numberAt(row, 5));
            return put(m_journal, edit.value(u"id"_s).toString(), edit);
        }
        if (hasShape(row, kRejectedShape)) {
            QJsonObject edit = editOf(row, 0);
            edit.insert(u"error"_s, QJsonDocument::fromJson(bytesAt(row, 3)).object());
            edit.insert(u"at"_s, numberAt(row, 4));
            return put(m_rejected, edit.value(u"id"_s).toString(), edit);
        }
        if (hasShape(row, kMetaShape) && bytesAt(row, 0).startsWith(kNotePrefix.data()))
            m_notes.insert(QString::fromUtf8(bytesAt(row, 0).mid(kNotePrefix.size())), QString::fromUtf8(bytesAt(row, 1)));
        return true;
    }
    [[nodiscard]] bool hasOutbox() const { return !m_outbox.isEmpty(); }

    [[nodiscard]] Kept kept(bool isWhole) const
    {
        Kept kept;
        kept.isWhole = isWhole;
        QSet<QString> sent;
        for (const QJsonObject &edit : m_journal) {
            sent.insert(edit.value(u"id"_s).toString());
            kept.journal.append(edit);
        }
        for (const QJsonObject &edit : m_rejected) {
            sent.insert(edit.value(u"id"_s).toString());
            kept.rejected.append(edit);
        }
        QSet<QString> waiting;
        for (QJsonObject edit : m_outbox) {
            const QString id = edit.value(u"id"_s).toString();
            // Acknowledged ones wait for their pull only.
            if (edit.take(u"state"_s).toInt() == 2 || sent.contains(id) || waiting.contains(id))
                continue;
            waiting.insert(id);
            kept.outbox.append(edit);
        }
        kept.notes = m_notes;
        return kept;
    }

private:
    template<class Key>
    bool put(QMap<Key, QJsonObject> &rows, const Key &key, const QJsonObject &edit)
    {
        if (!isEdit(edit, m_schema))
            return false;
        const auto known = rows.constFind(key);
        // Pages that are free now may hold a row as it was before.
        const auto age = [](const QJsonObject &one) { return std::pair(one.value(u"at"_s).toInteger(), one.value(u"state"_s).toInteger()); };
        if (known == rows.cend() || age(*known) <= age(edit))
            rows.insert(key, edit);
        return true;
    }

    const Schema &m_schema;
    QMap<qint64, QJsonObject> m_outbox;
    QMap<QString, QJsonObject> m_journal, m_rejected;
    QJsonObject m_notes;
};

/** Where a new cache has its tables: their pages are given out in the order in which the first migration makes them. */
QHash<QByteArray, quint32> rootsOfNew()
{
    QHash<QByteArray, quint32> roots;
    auto opened = Database::open(u":memory:"_s, {}, Database::Mode::ReadWrite, false);
    if (!opened)
        return roots;
    (*opened)->exec(migrations().front().sql);
    Statement select = (*opened)->prepare("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table' AND name IN ('outbox', 'journal', 'rejected', 'meta')");
    while (select.step())
        roots.insert(select.bytesAt(0), quint32(select.intAt(1)));
    return roots;
}
} // namespace

bool isEdit(const QJsonObject &row, const Schema &schema)
{
    const auto id = RecordId::parse(row.value(u"id"_s).toString());
    const QString label = row.value(u"label"_s).toString();
    const QJsonArray written = row.value(u"ops"_s).toArray();
    if (!id || id->letter() != 'y' || !id->isVersion7() || label.isEmpty() || label.size() > kLongestLabel || row.value(u"at"_s).toInteger() <= 0)
        return false;
    const QList<StoredOp> ops = decodeOps(jsonOf(written));
    const auto isFine = [&schema](const StoredOp &stored) {
        const TypeTable *table = schema.find(stored.op.type);
        return table && stored.op.id.letter() == table->type->letter;
    };
    return !written.isEmpty() && ops.size() == written.size() && std::all_of(ops.begin(), ops.end(), isFine);
}

Kept salvage(const QString &path, const Schema &schema)
{
    Pages pages(path);
    Trees trees(pages);
    Sorter sorter(schema);
    const QHash<QByteArray, quint32> roots = rootsOfNew();
    bool isWhole = !pages.isEmpty() && roots.size() == 4;
    for (const auto &[name, shape] : {std::pair<QByteArray, const char *>{"outbox", kOutboxShape}, {"rejected", kRejectedShape}, {"journal", kJournalShape}, {"meta", kMetaShape}}) {
        QList<RawRow> rows;
        bool isRead = trees.walk(roots.value(name), rows);
        for (const RawRow &row : std::as_const(rows))
            isRead = hasShape(row, shape) && sorter.take(row) && isRead;
        isWhole = isWhole && (isRead || name == "journal"); // what is only in there has reached the server
    }
    // A cache without a waiting edit looks like one whose tables are elsewhere.
    if (isWhole && sorter.hasOutbox())
        return sorter.kept(true);
    Sorter found = sorter;
    const qsizetype known = sorter.kept(true).outbox.size();
    for (quint32 number = 1; number <= pages.count(); ++number) {
        const auto node = trees.read(number, pages.page(number));
        if (!node)
            continue;
        for (const RawRow &row : node->rows)
            found.take(row);
    }
    const Kept all = found.kept(isWhole);
    if (!isWhole)
        return all;
    return all.outbox.size() == known ? sorter.kept(true) : found.kept(false);
}

} // namespace campanile::store
