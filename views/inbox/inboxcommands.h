// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxmodel.h"
#include "views/inbox/inboxparts.h"

#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;

namespace campanile::views {

class InboxList;

/**
 * What a person does with the selected items: actions with single letters that act in the list, the same in the context menu, the
 * footer and the palette. Works on rows that are not loaded, too. GUI thread; owned by the panel.
 */
class InboxCommands : public QObject
{
    Q_OBJECT

public:
    InboxCommands(const InboxParts &parts, models::InboxModel &model, InboxList &list, QObject *parent);

    [[nodiscard]] QAction *action(const QString &id) const { return m_actions.value(id); }
    [[nodiscard]] QList<QAction *> all() const { return m_actions.values(); }
    /** Those whose keys work beside the list, too. */
    [[nodiscard]] QList<QAction *> beside() const;
    /** For the footer while several are selected. */
    [[nodiscard]] QList<QAction *> bulk() const;
    void fillMenu(QMenu *menu) const;
    void update();
    /** Ids of the selection, or of the current row when nothing is selected. */
    void chosen(std::function<void(const QList<RecordId> &)> done);
    /** When a snoozed item may come back: instants in ms since epoch with their words. */
    [[nodiscard]] QList<std::pair<QString, qint64>> snoozeTimes() const;

Q_SIGNALS:
    void openRequested();
    void replyRequested();
    void noteRequested();
    void detailsRequested();
    void searchRequested();
    void olderRequested();

private:
    void buildMoves();
    void buildEdits();
    QAction *make(const QString &id, const char *text, const QString &icon, const QList<QKeySequence> &keys, std::function<void()> run);
    void setStatus(const QString &status);
    void toggleRead();
    void assignTo(const RecordId &user);
    void chooseAssignee();
    void chooseSnooze();
    void snooze(std::optional<qint64> until);
    void pickSnooze();
    void addTag();
    void undo();
    void popup(QMenu *menu) const;
    void collect(QList<std::pair<int, int>> spans, QList<RecordId> ids, std::function<void(const QList<RecordId> &)> done);

    const InboxParts m_parts;
    models::InboxModel &m_model;
    InboxList &m_list;
    QHash<QString, QAction *> m_actions;
};

} // namespace campanile::views
