// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/crisis/crisiscommands.h"

#include "app/services/crisisservice.h"
#include "ui/shell/actionregistry.h"
#include "views/crisis/crisisdialogs.h"

#include <QAction>

namespace campanile::views {

using namespace Qt::StringLiterals;

CrisisCommands::CrisisCommands(const CrisisParts &parts, QWidget *list, QWidget *panel) : QObject(panel), m_parts(parts), m_list(list), m_panel(panel)
{
    make(u"seen"_s, QT_TR_NOOP("Acknowledge"), u"eye"_s, QKeySequence(Qt::Key_A), [this] {
        m_parts.crisis.acknowledge(m_event.id, m_parts.me(), this, [this](const auto &saved) { m_parts.tell(saved, tr("Acknowledged")); });
    });
    make(u"lead"_s, QT_TR_NOOP("I take the lead"), u"flag"_s, QKeySequence(Qt::Key_L), [this] {
        m_parts.crisis.takeLead(m_event.id, m_parts.me(), this, [this](const auto &saved) { m_parts.tell(saved, tr("You lead")); });
    });
    make(u"resolve"_s, QT_TR_NOOP("Resolve…"), u"circle-check"_s, QKeySequence(Qt::Key_E), [this] { (new EndCrisisDialog(m_parts, m_event, false, m_panel))->open(); });
    make(u"falseAlarm"_s, QT_TR_NOOP("False alarm…"), u"circle-x"_s, QKeySequence(Qt::Key_F), [this] { (new EndCrisisDialog(m_parts, m_event, true, m_panel))->open(); });
    make(u"reopen"_s, QT_TR_NOOP("Open again"), u"rotate-ccw"_s, QKeySequence(Qt::SHIFT | Qt::Key_E), [this] {
        m_parts.crisis.reopen(m_event.id, this, [this](const auto &saved) { m_parts.tell(saved, tr("The crisis is open again"), u"crisis.reopen"_s); });
    });
    make(u"note"_s, QT_TR_NOOP("Write a note"), u"message-circle"_s, QKeySequence(Qt::Key_N), [this] { Q_EMIT noteRequested(); });
    make(u"templates"_s, QT_TR_NOOP("Find an answer template"), u"copy"_s, QKeySequence(Qt::Key_T), [this] { Q_EMIT templatesRequested(); });
    connect(&parts.deps.context, &WorkspaceContext::changed, this, &CrisisCommands::update);
    update();
}

QAction *CrisisCommands::make(const QString &id, const char *text, const QString &icon, const QKeySequence &key, std::function<void()> run)
{
    ui::ActionSpec spec;
    spec.id = u"crisis."_s + id;
    spec.text = [text] { return CrisisCommands::tr(text); };
    spec.category = [] { return CrisisCommands::tr("Crisis room"); };
    spec.icon = icon;
    spec.shortcuts = {key};
    spec.scope = ui::ActionScope::Panel;
    spec.panel = u"crisis"_s;
    QAction *action = m_parts.deps.actions.add(spec);
    m_list->addAction(action);
    connect(action, &QAction::triggered, this, run);
    m_actions.insert(id, action);
    return action;
}

QList<QAction *> CrisisCommands::stateActions() const
{
    return {action(u"seen"_s), action(u"lead"_s), action(u"resolve"_s), action(u"falseAlarm"_s), action(u"reopen"_s)};
}

void CrisisCommands::setEvent(const models::CrisisEventRow &event)
{
    m_event = event;
    update();
}

void CrisisCommands::update()
{
    const bool isThere = !m_event.id.isNull();
    const bool isOpen = isThere && m_event.isOpen();
    const QString why = m_parts.deps.context.whyNot(Permission::HandleCrisis);
    const auto set = [&](const QString &id, bool shown, bool enabled) {
        action(id)->setVisible(shown);
        action(id)->setEnabled(shown && enabled && why.isEmpty());
        action(id)->setToolTip(why);
    };
    set(u"seen"_s, isOpen && m_event.status == u"detected", true);
    set(u"lead"_s, isOpen && m_event.lead != m_parts.me(), true);
    set(u"resolve"_s, isOpen, true);
    set(u"falseAlarm"_s, isOpen, true);
    set(u"reopen"_s, isThere && !isOpen, true);
    set(u"note"_s, isThere, true);
    action(u"templates"_s)->setVisible(isThere);
    action(u"templates"_s)->setEnabled(isThere);
}

} // namespace campanile::views

#include "moc_crisiscommands.cpp"
