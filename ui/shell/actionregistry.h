// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

namespace campanile {
class Settings;
}

namespace campanile::ui {

/** Where a shortcut acts: in the whole window, or only while a panel's list has focus (single letters). */
enum class ActionScope { Window, Panel };

/** One command: what the menu, the palette, the shortcut page and the "?" sheet show. */
struct ActionSpec {
    /** Stable: the person's own shortcuts are saved by it ("post.new"). */
    QString id;
    std::function<QString()> text;
    /** Heading on the shortcut page ("Calendar"). */
    std::function<QString()> category;
    QString icon;
    QList<QKeySequence> shortcuts;
    ActionScope scope = ActionScope::Window;
    /** For ActionScope::Panel: the panel id; two panels may use the same letter. */
    QString panel;
};

/**
 * Every command of the program with its shortcuts, which the person can change. GUI thread; owned by the
 * composition root; makes and owns the QActions (in the application's own language, renewed on change).
 */
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    /** @p settings keeps changed shortcuts; may be null in a tool. Not owned. */
    explicit ActionRegistry(Settings *settings = nullptr, QObject *parent = nullptr);

    /** The action, new or already there; connect to triggered(). Null when the id is empty. Panel-scope actions
        must be added to the panel's widget (addAction), which limits their shortcut to it. */
    QAction *add(const ActionSpec &spec);
    [[nodiscard]] QAction *action(const QString &id) const;
    [[nodiscard]] QList<ActionSpec> specs() const;

    [[nodiscard]] QList<QKeySequence> shortcuts(const QString &id) const;
    /** Ids that already use @p sequence where both could fire. */
    [[nodiscard]] QStringList conflicts(const QString &id, const QKeySequence &sequence) const;
    /** Refused with ErrorKind::Conflict (args: the other command's text) when another command has it. */
    [[nodiscard]] Result<void> setShortcuts(const QString &id, const QList<QKeySequence> &sequences);
    void reset(const QString &id);
    void resetAll();
    [[nodiscard]] bool isChanged(const QString &id) const;
    /** Asks every text function again, after a change of language. */
    void retranslate();

Q_SIGNALS:
    void actionAdded(const QString &id);
    void shortcutsChanged(const QString &id);

private:
    struct Entry {
        ActionSpec spec;
        QAction *action = nullptr;
        QList<QKeySequence> current;
    };
    void applyTexts(Entry &entry);
    void store(const Entry &entry);

    Settings *m_settings;
    QHash<QString, Entry> m_entries;
    QStringList m_order;
};

} // namespace campanile::ui
