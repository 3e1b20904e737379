// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crisis/crisislists.h"
#include "views/crisis/crisisparts.h"

#include <QHash>
#include <QObject>

class QAction;

namespace campanile::views {

/** What can be done about the crisis that is shown: buttons of the room, keys of its panel, the palette. GUI thread. */
class CrisisCommands : public QObject
{
    Q_OBJECT

public:
    /** @p list gets the keys; the dialogs lie over @p panel. */
    CrisisCommands(const CrisisParts &parts, QWidget *list, QWidget *panel);
    void setEvent(const models::CrisisEventRow &event);
    [[nodiscard]] QAction *action(const QString &id) const { return m_actions.value(id); }
    /** In the order of the buttons. */
    [[nodiscard]] QList<QAction *> stateActions() const;
    void update();

Q_SIGNALS:
    void noteRequested();
    void templatesRequested();

private:
    QAction *make(const QString &id, const char *text, const QString &icon, const QKeySequence &key, std::function<void()> run);

    const CrisisParts &m_parts;
    QWidget *m_list;
    QWidget *m_panel;
    models::CrisisEventRow m_event;
    QHash<QString, QAction *> m_actions;
};

} // namespace campanile::views
