// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionregistry.h"

#include "app/core/settings.h"
#include "ui/theme/icons.h"

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

/** Portable texts; "none" stands for none on purpose, an absent setting for the default. */
Setting<QStringList> shortcutSetting(const QString &id)
{
    return {u"shortcuts/"_s + id, {}};
}

} // namespace

ActionRegistry::ActionRegistry(Settings *settings, QObject *parent) : QObject(parent), m_settings(settings) {}

QAction *ActionRegistry::add(const ActionSpec &spec)
{
    if (spec.id.isEmpty())
        return nullptr;
    if (const auto it = m_entries.constFind(spec.id); it != m_entries.cend())
        return it->action;
    Entry entry{spec, new QAction(this), spec.shortcuts};
    if (!spec.icon.isEmpty())
        entry.action->setIcon(icon(spec.icon));
    entry.action->setObjectName(spec.id);
    entry.action->setShortcutContext(spec.scope == ActionScope::Panel ? Qt::WidgetWithChildrenShortcut
                                                                      : Qt::WindowShortcut);
    if (m_settings) {
        const QStringList own = m_settings->value(shortcutSetting(spec.id));
        if (!own.isEmpty()) {
            entry.current.clear();
            for (const QString &text : own) {
                const QKeySequence sequence = QKeySequence::fromString(text, QKeySequence::PortableText);
                if (text != u"none"_s && !sequence.isEmpty())
                    entry.current << sequence;
            }
        }
    }
    entry.action->setShortcuts(entry.current);
    applyTexts(entry);
    m_entries.insert(spec.id, entry);
    m_order << spec.id;
    Q_EMIT actionAdded(spec.id);
    return entry.action;
}

void ActionRegistry::applyTexts(Entry &entry)
{
    entry.action->setText(entry.spec.text ? entry.spec.text() : entry.spec.id);
}

QAction *ActionRegistry::action(const QString &id) const
{
    return m_entries.value(id).action;
}

QList<ActionSpec> ActionRegistry::specs() const
{
    QList<ActionSpec> list;
    for (const QString &id : m_order)
        list << m_entries.value(id).spec;
    return list;
}

QList<QKeySequence> ActionRegistry::shortcuts(const QString &id) const
{
    return m_entries.value(id).current;
}

QStringList ActionRegistry::conflicts(const QString &id, const QKeySequence &sequence) const
{
    QStringList found;
    const auto self = m_entries.constFind(id);
    if (sequence.isEmpty() || self == m_entries.cend())
        return found;
    for (const QString &other : m_order) {
        const Entry &entry = m_entries.find(other).value();
        const bool bothPanels =
            self->spec.scope == ActionScope::Panel && entry.spec.scope == ActionScope::Panel;
        if (other == id || (bothPanels && self->spec.panel != entry.spec.panel))
            continue;
        const bool clash = std::any_of(entry.current.begin(), entry.current.end(), [&](const QKeySequence &used) {
            return used.matches(sequence) != QKeySequence::NoMatch || sequence.matches(used) != QKeySequence::NoMatch;
        });
        if (clash)
            found << other;
    }
    return found;
}

Result<void> ActionRegistry::setShortcuts(const QString &id, const QList<QKeySequence> &sequences)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end())
        return makeError(ErrorKind::NotFound, u"ui.noSuchCommand"_s, id);
    for (const QKeySequence &sequence : sequences) {
        const QStringList used = conflicts(id, sequence);
        if (!used.isEmpty())
            return makeError(ErrorKind::Conflict, u"ui.shortcutTaken"_s, used.first(),
                             {sequence.toString(QKeySequence::NativeText), action(used.first())->text()});
    }
    it->current = sequences;
    it->action->setShortcuts(sequences);
    store(*it);
    Q_EMIT shortcutsChanged(id);
    return {};
}

void ActionRegistry::store(const Entry &entry)
{
    if (!m_settings)
        return;
    if (entry.current == entry.spec.shortcuts) {
        m_settings->reset(shortcutSetting(entry.spec.id));
        return;
    }
    QStringList texts;
    for (const QKeySequence &sequence : entry.current)
        texts << sequence.toString(QKeySequence::PortableText);
    if (texts.isEmpty())
        texts << u"none"_s;
    m_settings->setValue(shortcutSetting(entry.spec.id), texts);
}

void ActionRegistry::reset(const QString &id)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end() || it->current == it->spec.shortcuts)
        return;
    it->current = it->spec.shortcuts;
    it->action->setShortcuts(it->current);
    store(*it);
    Q_EMIT shortcutsChanged(id);
}

void ActionRegistry::resetAll()
{
    for (const QString &id : std::as_const(m_order))
        reset(id);
}

bool ActionRegistry::isChanged(const QString &id) const
{
    const auto it = m_entries.constFind(id);
    return it != m_entries.cend() && it->current != it->spec.shortcuts;
}

void ActionRegistry::retranslate()
{
    for (Entry &entry : m_entries)
        applyTexts(entry);
}

} // namespace campanile::ui

#include "moc_actionregistry.cpp"
