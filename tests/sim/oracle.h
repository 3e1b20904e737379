// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"
#include "app/store/mutation.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

#include <map>

namespace campanile::sim {

class SimWorld;
struct SimClient;

/** What is known of one edit that a person was told is saved. */
struct Known {
    enum class Word { None, Applied, Rejected };
    QString id;
    int client = -1;
    QString label;
    QList<store::SetOp> ops;
    QList<QJsonObject> base;
    Word word = Word::None;   ///< what the server said last
    qint64 commit = 0;
    qint64 savedMark = 0;     ///< in the oracle's own count
    qint64 savedAt = 0;       ///< virtual time
    qint64 wordMark = 0;
    bool maybe = false;       ///< may be lost or not: never confirmed, its cache was rolled back, or its journal is gone
    bool discarded = false;   ///< taken back before it was sent
    bool dismissed = false;   ///< its card was closed by the person

    [[nodiscard]] bool applied() const { return word == Word::Applied; }
    /** It may have had an effect. */
    [[nodiscard]] bool possible() const { return applied() || maybe || (word == Word::None && !discarded && !dismissed); }
};

/**
 * Knows what was promised and checks it against what is there (invariants I1 to I10 of sync protocol section 5). Reads
 * the caches and the server through their own interfaces; what the server answered is taken down at the network.
 */
class Oracle
{
public:
    explicit Oracle(SimWorld &world) : m_world(world) {}

    /** An edit was saved in the outbox of a client; reads its operations from there. */
    void noteEdit(SimClient &client, const RecordId &mutation, bool saved);
    /** After a restart: edits that are there although nobody was told, and what is left of those that are known. */
    void noteOutbox(SimClient &client);
    /** What a request asked and a response said, at the server's side of the network. */
    void noteExchange(const QByteArray &request, const QByteArray &response);
    void noteDiscarded(const RecordId &mutation) { m_known[mutation.toString()].discarded = true; }
    void noteDismissed(const RecordId &mutation) { m_known[mutation.toString()].dismissed = true; }
    /** An edit took up one of those that were in the outbox; under its old id a copy of the cache may still send that one. */
    void noteCoalesced(SimClient &client, const QList<store::OutboxEntry> &before);
    /** The cache went back to an older copy: what was saved since may be lost. */
    void noteRollback(SimClient &client, qint64 mark);
    /** Two caches hold the same outbox from here on. */
    void noteCopy(SimClient &client);
    void noteBackup(int which) { m_backupMarks[which] = ++m_mark; }
    /** The server is as it was at that backup; what it said since counts no more. */
    void noteRestore(int which);
    [[nodiscard]] qint64 mark() { return ++m_mark; }
    [[nodiscard]] int count() const { return int(m_known.size()); }

    /** I5, I6, I7 at any moment. Empty when all is well. */
    [[nodiscard]] QString checkClient(SimClient &client);
    /** Everything, after quiescence. */
    [[nodiscard]] QString checkAll();

private:
    using Bodies = QHash<QString, QJsonObject>; ///< id -> record
    /** Who put a mark on a record, who took it away. */
    struct Trail {
        QList<const Known *> adders;
        QList<const Known *> removers;
    };
    /** The life of one record as the mutations tell it. */
    struct Life {
        const Known *created = nullptr;
        bool mayBeDestroyed = false;
        bool createRefused = false; ///< edits of it hang in the air until they are judged themselves
        bool destroyTried = false; ///< also when the server refused, for the client hears of that later
        qint64 lastUpdate = 0;
        qint64 lastDestroy = 0;
        bool unclearDestroy = false;
        QString parent;
    };
    [[nodiscard]] QString checkOwnView(SimClient &client);
    [[nodiscard]] QString checkHoles(SimClient &client);
    [[nodiscard]] QString checkPromises();
    [[nodiscard]] QString checkEffects();
    [[nodiscard]] QString checkLives(const Bodies &there, const QHash<QString, Life> &lives) const;
    [[nodiscard]] QString checkTags(const Bodies &there) const;
    [[nodiscard]] QString checkValues(const Bodies &there, const QHash<QString, QString> &conflicts) const;
    [[nodiscard]] QString checkEqual(SimClient &client);
    [[nodiscard]] QString checkBounds(SimClient &client);
    /** Of a windowed type and so old that a client need not have it, nor hear of its changes. */
    [[nodiscard]] bool beforeWindow(const SimClient &client, const api::TypeInfo &type, const QJsonObject &record) const;
    [[nodiscard]] QString readServer(const QString &user, const QString &type, Bodies &out);
    [[nodiscard]] QHash<QString, Life> lives() const;
    [[nodiscard]] QHash<QString, Trail> tagTrails() const;
    [[nodiscard]] bool replacedKnowingly(const Known &known, const RecordId &id, const QString &path, const QString &word) const;
    [[nodiscard]] bool everUndone(const RecordId &id) const;

    SimWorld &m_world;
    std::map<QString, Known> m_known; ///< by mutation id
    QHash<int, qint64> m_backupMarks;
    QString m_broken;                 ///< found while listening to the network
    qint64 m_mark = 0;
    bool m_restored = false;
};

} // namespace campanile::sim
