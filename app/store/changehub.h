// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"
#include "app/store/mutation.h"

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QObject>
#include <QSet>
#include <QString>

namespace campanile::store {

/** What happened to one record. */
struct RecordNote {
    enum class Kind { Created, Updated, Destroyed };
    RecordId id;
    Kind kind = Kind::Updated;
    QSet<QString> properties; ///< changed ones; with Updated only
    bool flags = false;       ///< pending, rejected or conflict changed
};

/** What happened to one type; @c reset: too much to list, read again. */
struct TypeChanges {
    bool reset = false;
    QList<RecordNote> records;
};

/** Everything that one commit changed. Plain value. */
struct ChangeNotice {
    QHash<QString, TypeChanges> types;
    /** Types whose search index took up what earlier commits changed: words find other records than before. */
    QSet<QString> indexed;
    [[nodiscard]] bool isEmpty() const { return types.isEmpty() && indexed.isEmpty(); }
    void merge(const ChangeNotice &later);
};

/** How the cache stands towards the server, for the status bar. */
struct SyncStatus {
    int pending = 0;        ///< not yet sent
    int inFlight = 0;       ///< sent, no answer yet
    int rejected = 0;       ///< cards that wait for a decision
    int conflicts = 0;      ///< unresolved Conflict records
    int uploads = 0;        ///< files not yet uploaded
    int downloads = 0;      ///< files of others that were asked for and are not here yet
    qint64 lastPullMs = 0;  ///< ms since epoch; 0 = never
    UndoState undo;
    bool operator==(const SyncStatus &) const = default;
};

/**
 * Tells who listens what a commit changed: one signal per commit (or per group of commits), after it. The index of words
 * follows later; while it takes up much it tells a few times a second. Lives on the
 * thread that made it (the GUI's); the store calls publish() there. Owns nothing.
 */
class ChangeHub : public QObject
{
    Q_OBJECT

public:
    explicit ChangeHub(QObject *parent = nullptr) : QObject(parent) {}

    void publish(const ChangeNotice &notice);
    void publishStatus(const SyncStatus &status);
    [[nodiscard]] const SyncStatus &status() const { return m_status; }

Q_SIGNALS:
    void changed(const campanile::store::ChangeNotice &notice);
    /** Whoever shows what words have found in one of @p types looks again. */
    void searchIndexed(const QSet<QString> &types);
    void statusChanged(const campanile::store::SyncStatus &status);

private:
    SyncStatus m_status;
};

} // namespace campanile::store

Q_DECLARE_METATYPE(campanile::store::ChangeNotice)
Q_DECLARE_METATYPE(campanile::store::SyncStatus)
