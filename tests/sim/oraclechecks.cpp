// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/oracle.h"

#include "tests/sim/simworld.h"

#include <QJsonDocument>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

// What must hold when everything has come to rest.
namespace campanile::sim {

using store::SetOp;

namespace {
QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

int countWord(QStringView text, const QString &word)
{
    int count = 0;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const bool begins = at == 0 || !text.at(at - 1).isLetterOrNumber();
        const qsizetype end = at + word.size();
        count += int(begins && (end == text.size() || !text.at(end).isLetterOrNumber()));
    }
    return count;
}

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    QJsonValue value(object);
    for (const QString &part : path.split(u'/'))
        value = value.toObject().value(part);
    return value;
}

/** The words of one value that an edit brought: not in its base. */
QStringList broughtWords(const QJsonValue &value, const QJsonValue &base)
{
    QStringList words;
    for (const QString &word : value.toString().split(u' ', Qt::SkipEmptyParts)) {
        const bool mark = word.size() > 1 && (word.at(0) == u'v' || word.at(0) == u'w') && word.at(1).isDigit();
        if (mark && countWord(base.toString(), word) == 0)
            words.append(word);
    }
    return words;
}
} // namespace

QHash<QString, Oracle::Life> Oracle::lives() const
{
    QHash<QString, Life> out;
    for (const auto &[id, known] : m_known) {
        for (const SetOp &op : known.ops) {
            Life &life = out[op.id.toString()];
            life.destroyTried = life.destroyTried || op.kind == SetOp::Kind::Destroy;
            if (op.kind == SetOp::Kind::Create) {
                life.parent = op.value.value(u"postId"_s).toString();
                life.createRefused = life.createRefused || known.word == Known::Word::Rejected;
                if (known.applied())
                    life.created = &known;
            } else if (op.kind == SetOp::Kind::Update && known.applied()) {
                life.lastUpdate = std::max(life.lastUpdate, known.commit);
            } else if (op.kind == SetOp::Kind::Destroy && known.possible()) {
                life.mayBeDestroyed = true;
                life.unclearDestroy = life.unclearDestroy || !known.applied();
                life.lastDestroy = std::max(life.lastDestroy, known.commit);
            }
        }
    }
    return out;
}

QHash<QString, Oracle::Trail> Oracle::tagTrails() const
{
    QHash<QString, Trail> out;
    for (const auto &[id, known] : m_known) {
        for (qsizetype i = 0; i < known.ops.size(); ++i) {
            const SetOp &op = known.ops.at(i);
            const QString record = op.id.toString() + u'/';
            for (auto it = op.value.begin(); op.type == u"Post" && it != op.value.end(); ++it) {
                if (it.key().startsWith(u"tags/")) {
                    Trail &trail = out[record + it.key()];
                    (it.value().isNull() ? trail.removers : trail.adders).append(&known);
                } else if (it.key() == u"tags") {
                    for (const QString &tag : it.value().toObject().keys())
                        out[record + u"tags/"_s + tag].adders.append(&known);
                    for (const QString &tag : known.base.value(i).value(u"tags"_s).toObject().keys()) {
                        if (!it.value().toObject().contains(tag))
                            out[record + u"tags/"_s + tag].removers.append(&known);
                    }
                }
            }
        }
    }
    return out;
}

bool Oracle::everUndone(const RecordId &record) const
{
    for (const auto &[id, known] : m_known) {
        if (!known.label.startsWith(u"undo.") && !known.label.startsWith(u"redo."))
            continue;
        for (const SetOp &op : known.ops) {
            if (op.id == record)
                return true;
        }
    }
    return false;
}

bool Oracle::replacedKnowingly(const Known &mine, const RecordId &record, const QString &path, const QString &word) const
{
    for (const auto &[id, known] : m_known) {
        if (&known == &mine || !known.possible())
            continue;
        for (qsizetype i = 0; i < known.ops.size(); ++i) {
            const SetOp &op = known.ops.at(i);
            if (op.id != record || op.kind == SetOp::Kind::Create)
                continue;
            if (countWord(valueAt(known.base.value(i), path).toString(), word) != 0
                || countWord(known.base.value(i).value(path).toString(), word) != 0)
                return true;
        }
    }
    return false;
}

QString Oracle::checkAll()
{
    if (!m_broken.isEmpty())
        return m_broken;
    for (QString bad : {checkPromises(), checkEffects()}) {
        if (!bad.isEmpty())
            return bad;
    }
    for (const auto &client : m_world.m_clients) {
        for (QString bad : {checkEqual(*client), checkBounds(*client)}) {
            if (!bad.isEmpty())
                return bad;
        }
    }
    return {};
}

// I1: applied, or a card that somebody can act on.
QString Oracle::checkPromises()
{
    QSet<QString> cards;
    for (const auto &client : m_world.m_clients) {
        const auto rejected = client->store->reader().rejected();
        for (const store::RejectedEdit &card : rejected ? *rejected : QList<store::RejectedEdit>())
            cards.insert(card.mutation.toString());
    }
    for (const auto &[id, known] : m_known) {
        if (known.maybe || known.discarded || known.applied())
            continue;
        if (!known.dismissed && !cards.contains(id))
            return u"I1 the saved edit %1 (%2, client %3) is neither applied nor a card; the server said %4"_s.arg(id, known.label)
                .arg(known.client).arg(int(known.word));
    }
    return {};
}

QString Oracle::readServer(const QString &user, const QString &type, Bodies &out)
{
    net::Request request;
    request.path = "/jmap/api";
    request.body = sync::buildRequest({{type.toUtf8() + "/get", "{\"accountId\":\"" + m_world.m_image.account.toUtf8() + "\",\"ids\":null}", "0"}});
    const net::Response response = m_world.ask(request, user);
    const QJsonValue answer = QJsonDocument::fromJson(response.body)["methodResponses"_L1][0];
    if (answer[0].toString() == u"error") {
        return answer[1]["type"_L1].toString() == u"forbidden" ? QString()
                                                              : u"the server does not show %1: %2"_s.arg(type, QString::fromUtf8(response.body));
    }
    for (const QJsonValue &record : answer[1]["list"_L1].toArray())
        out.insert(record["id"_L1].toString(), record.toObject());
    return {};
}

// I1, I2, I4, I8 by what is there, not by what was said.
QString Oracle::checkEffects()
{
    const QString reader = u"u00000000000000000000000000"_s;
    m_world.m_directory->members.insert(reader, {m_world.m_image.account, u"Acme"_s, api::Role::Owner, false, 0});
    Bodies there;
    for (const QString &type : {u"Post"_s, u"PostTarget"_s, u"Campaign"_s}) {
        if (QString bad = readServer(reader, type, there); !bad.isEmpty())
            return bad;
    }
    Bodies conflictBodies;
    if (QString bad = readServer(reader, u"Conflict"_s, conflictBodies); !bad.isEmpty())
        return bad;
    QHash<QString, QString> conflicts; // record id -> everything that its conflicts say
    for (const QJsonObject &conflict : std::as_const(conflictBodies))
        conflicts[conflict.value(u"recordId"_s).toString()] += QString::fromUtf8(compact(conflict)) + u'\n';
    if (QString bad = checkLives(there, lives()); !bad.isEmpty())
        return bad;
    if (QString bad = checkTags(there); !bad.isEmpty())
        return bad;
    return checkValues(there, conflicts);
}

QString Oracle::checkLives(const Bodies &there, const QHash<QString, Life> &all) const
{
    for (auto it = all.begin(); it != all.end(); ++it) {
        const Life &life = it.value();
        const bool parentGone = !life.parent.isEmpty() && (all.value(life.parent).mayBeDestroyed || !there.contains(life.parent));
        if (life.created && !life.mayBeDestroyed && !parentGone && !there.contains(it.key()))
            return u"I1 record %1 was created by %2 (commit %3), nobody destroyed it, and it is gone"_s.arg(it.key(), life.created->id)
                .arg(life.created->commit);
        const bool revived = life.lastUpdate > life.lastDestroy && life.lastDestroy > 0 && !life.unclearDestroy;
        if (revived && it.key().startsWith(u'p') && !there.contains(it.key()))
            return u"I4 record %1 was edited (commit %2) after it was destroyed (%3) and did not come back"_s.arg(it.key())
                .arg(life.lastUpdate).arg(life.lastDestroy);
    }
    return {};
}

QString Oracle::checkTags(const Bodies &there) const
{
    const QHash<QString, Trail> trails = tagTrails();
    for (auto it = trails.begin(); it != trails.end(); ++it) {
        const QString record = it.key().section(u'/', 0, 0);
        const QString tag = it.key().section(u'/', 2);
        const auto found = there.constFind(record);
        if (found == there.constEnd())
            continue;
        const bool shown = found->value(u"tags"_s).toObject().contains(tag);
        const auto possible = [](const Known *known) { return known->possible(); };
        const bool mayBeRemoved = std::any_of(it->removers.begin(), it->removers.end(), possible);
        const bool mayBeAdded = std::any_of(it->adders.begin(), it->adders.end(), possible);
        const auto applied = std::find_if(it->adders.begin(), it->adders.end(), [](const Known *known) { return known->applied(); });
        if (applied != it->adders.end() && !mayBeRemoved && !shown)
            return u"I1 %1 was put on %2 by %3 (commit %4), nobody took it away, and it is gone: %5"_s.arg(tag, record, (*applied)->id)
                .arg((*applied)->commit).arg(QString::fromUtf8(compact(*found)));
        if (!it->adders.isEmpty() && !mayBeAdded && shown)
            return u"I8 %1 is on %2 although %3 was refused or taken back"_s.arg(tag, record, it->adders.first()->id);
    }
    return {};
}

// I4: every value that was accepted is there, was replaced by somebody who saw it, or stands in a conflict.
QString Oracle::checkValues(const Bodies &there, const QHash<QString, QString> &conflicts) const
{
    for (const auto &[id, known] : m_known) {
        if (!known.applied())
            continue;
        for (qsizetype i = 0; i < known.ops.size(); ++i) {
            const SetOp &op = known.ops.at(i);
            const auto record = there.constFind(op.id.toString());
            if (op.kind == SetOp::Kind::Destroy || record == there.constEnd())
                continue;
            for (auto it = op.value.begin(); it != op.value.end(); ++it) {
                if (!it.value().isString() || it.key() == u"postId")
                    continue;
                const QString now = valueAt(*record, it.key()).toString();
                for (const QString &word : broughtWords(it.value(), known.base.value(i).value(it.key()))) {
                    const int shown = countWord(now, word);
                    if (shown > 1 && !everUndone(op.id))
                        return u"I1 %1 of %2 stands %3 times in %4 of %5: %6"_s.arg(word, id).arg(shown).arg(it.key(), op.id.toString(), now);
                    if (shown == 0 && !replacedKnowingly(known, op.id, it.key(), word)
                        && countWord(conflicts.value(op.id.toString()), word) == 0)
                        return u"I4 %1 of %2 (commit %3) in %4 of %5 was overwritten without a trace; now: %6"_s.arg(word, id)
                            .arg(known.commit).arg(it.key(), op.id.toString(), now);
                }
            }
        }
    }
    return {};
}

bool Oracle::beforeWindow(const SimClient &client, const api::TypeInfo &type, const QJsonObject &record) const
{
    if (type.windowBy.empty())
        return false;
    // A client whose clock was wrong had a window of its own.
    const QString by = QString::fromUtf8(type.windowBy.data(), qsizetype(type.windowBy.size()));
    const QDateTime at = QDateTime::fromString(record.value(by).toString(), Qt::ISODateWithMs);
    return client.clockMoved || at.toMSecsSinceEpoch() < m_world.m_now - 89 * 86'400'000LL;
}

// I3 and I7: the same records on both sides, down to the last property, and nothing else.
QString Oracle::checkEqual(SimClient &client)
{
    for (const api::TypeInfo &type : m_world.m_image.types) {
        const QString name = QString::fromUtf8(type.name.data(), qsizetype(type.name.size()));
        Bodies there;
        if (QString bad = readServer(client.user, name, there); !bad.isEmpty())
            return bad;
        store::Query query;
        query.type = name;
        query.limit = 5000;
        const auto page = client.store->reader().query(query);
        if (!page)
            return u"I3 client %1 cannot read %2: %3"_s.arg(client.index).arg(name, page.error().code);
        for (const store::Record &record : page->rows) {
            if (record.body.contains("FOREIGN"))
                return u"I7 client %1 holds a record of another workspace: %2"_s.arg(client.index).arg(record.id.toString());
            const auto found = there.constFind(record.id.toString());
            if (found == there.constEnd())
                return u"I3 client %1 has %2 %3, the server does not"_s.arg(client.index).arg(name, record.id.toString());
            if (beforeWindow(client, type, *found)) {
                // Nobody told it of changes since it was read; what it has must once have been true.
                if (record.ver > found->value(u"ver"_s).toInteger())
                    return u"I3 client %1 has %2 in a version that the server has not"_s.arg(client.index).arg(record.id.toString());
            } else if (*found != record.object()) {
                return u"I3 client %1 and the server differ in %2: %3 / %4"_s.arg(client.index).arg(record.id.toString(),
                           QString::fromUtf8(compact(record.object())), QString::fromUtf8(compact(*found)));
            }
            there.erase(found);
        }
        for (auto it = there.begin(); it != there.end();)
            it = beforeWindow(client, type, *it) ? there.erase(it) : std::next(it);
        if (!there.isEmpty())
            return u"I3 client %1 lacks %2 %3"_s.arg(client.index).arg(name, there.constBegin().key());
    }
    return {};
}

// I9: at rest nothing is left of what was under way.
QString Oracle::checkBounds(SimClient &client)
{
    sqlite3 *raw = nullptr;
    QString bad;
    if (sqlite3_open_v2(client.path.constData(), &raw, SQLITE_OPEN_READWRITE, memoryvfs::name().constData()) != SQLITE_OK)
        bad = u"I9 the cache of client %1 cannot be opened beside its own program"_s.arg(client.index);
    const auto count = [&](const QByteArray &what) {
        sqlite3_stmt *statement = nullptr;
        qint64 rows = -1;
        if (sqlite3_prepare_v2(raw, ("SELECT count(*) FROM " + what).constData(), -1, &statement, nullptr) == SQLITE_OK
            && sqlite3_step(statement) == SQLITE_ROW)
            rows = sqlite3_column_int64(statement, 0);
        sqlite3_finalize(statement);
        return rows;
    };
    for (const char *table : {"outbox", "shadow", "touch", "snapshot_job", "bad_item"}) {
        if (const qint64 rows = bad.isEmpty() ? count(table) : 0; rows != 0)
            bad = u"I9 client %1 at rest keeps %2 rows in %3"_s.arg(client.index).arg(rows).arg(QLatin1StringView(table));
    }
    if (bad.isEmpty() && (count("undo") > 500 || count("journal") > qint64(m_known.size())))
        bad = u"I9 client %1 keeps more undo steps or journal entries than there were edits"_s.arg(client.index);
    sqlite3_close(raw);
    return bad;
}

} // namespace campanile::sim
