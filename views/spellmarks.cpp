// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/spellmarks.h"

#include "ui/kit/bidi.h"
#include "views/spellworker.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextDocument>

#include <algorithm>

namespace campanile::views {

SpellMarks::SpellMarks(QPlainTextEdit &edit, SpellWorker &spelling) : QObject(&edit), m_edit(edit), m_spelling(spelling)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPauseMs);
    connect(&m_timer, &QTimer::timeout, this, &SpellMarks::check);
    connect(&spelling, &SpellWorker::changed, this, &SpellMarks::check);
    connect(edit.document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        // A change of colours alone comes as a change of nothing.
        if (removed != 0 || added != 0) {
            m_held.reset();
            checkSoon();
        }
    });
    connect(&edit, &QPlainTextEdit::cursorPositionChanged, this, &SpellMarks::tellHeld);
    edit.installEventFilter(this);
}

bool SpellMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_edit && event->type() == QEvent::FocusOut)
        tellHeld();
    return QObject::eventFilter(watched, event);
}

void SpellMarks::tellHeld()
{
    if (!m_held || (m_edit.hasFocus() && m_edit.textCursor().position() == m_held->end))
        return;
    m_wrong.insert(std::ranges::lower_bound(m_wrong, m_held->begin, {}, &TextSpan::begin), *m_held);
    m_held.reset();
    Q_EMIT found();
}

void SpellMarks::check()
{
    if (m_edit.isReadOnly()) {
        m_wrong.clear();
        Q_EMIT found();
        return;
    }
    const QString text = m_edit.toPlainText();
    m_spelling.check(text, this, [this, revision = m_edit.document()->revision()](const QList<domain::Misspelling> &wrong) {
        if (revision != m_edit.document()->revision())
            return; // the timer runs again
        m_wrong.clear();
        m_held.reset();
        const int caret = m_edit.hasFocus() ? m_edit.textCursor().position() : -1;
        for (const domain::Misspelling &word : wrong) {
            const TextSpan span{word.begin, word.end, TextSpan::Kind::Misspelled};
            if (word.end == caret)
                m_held = span;
            else
                m_wrong.append(span);
        }
        Q_EMIT found();
    });
}

void SpellMarks::openMenu(const QContextMenuEvent &event)
{
    const bool byKey = event.reason() == QContextMenuEvent::Keyboard;
    const QTextCursor cursor = byKey ? m_edit.textCursor() : m_edit.cursorForPosition(event.pos());
    const QPoint global = byKey ? m_edit.viewport()->mapToGlobal(m_edit.cursorRect().bottomLeft()) : event.globalPos();
    const int at = cursor.position();
    for (const TextSpan &span : std::as_const(m_wrong)) {
        if (at < span.begin || at > span.end || m_edit.isReadOnly())
            continue;
        const QString word = m_edit.toPlainText().mid(span.begin, span.end - span.begin);
        m_spelling.suggest(word, this, [this, global, begin = int(span.begin), word](const QStringList &better) { popup(global, begin, word, better); });
        return;
    }
    popup(global, at, {}, {});
}

void SpellMarks::popup(const QPoint &global, int position, const QString &wrong, const QStringList &better)
{
    QMenu *menu = m_edit.createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!wrong.isEmpty() && m_edit.toPlainText().mid(position, wrong.size()) == wrong) {
        QAction *first = menu->actions().value(0);
        for (const QString &word : better) {
            auto *action = new QAction(word, menu);
            connect(action, &QAction::triggered, this, [this, position, wrong, word] {
                QTextCursor cursor(m_edit.document());
                cursor.setPosition(position);
                cursor.setPosition(position + int(wrong.size()), QTextCursor::KeepAnchor);
                if (cursor.selectedText() == wrong)
                    cursor.insertText(word);
            });
            menu->insertAction(first, action);
        }
        auto *learn = new QAction(tr("Add \"%1\" to my words").arg(ui::isolated(wrong)), menu);
        connect(learn, &QAction::triggered, this, [this, wrong] { m_spelling.learn(wrong); });
        menu->insertAction(first, learn);
        menu->insertSeparator(first);
    }
    menu->popup(global);
}

} // namespace campanile::views

#include "moc_spellmarks.cpp"
