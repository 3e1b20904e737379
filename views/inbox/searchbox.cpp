// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/searchbox.h"

#include "ui/theme/theme.h"
#include "views/inbox/inboxwords.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QStringListModel>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

SearchBox::SearchBox(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X1);
    m_field = new ui::SearchField(tr("Search, or filter: from: is: tag:"));
    m_field->setToolTip(tr("Words, \"phrases\" and filters such as from:ana is:unread is:review before:2026-11-01 -tag:press"));
    m_note = new QLabel;
    m_note->setFont(ui::fontOf(ui::TypeRole::Caption));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->hide();
    column->addWidget(m_field);
    column->addWidget(m_note);
    m_offers = new QStringListModel(this);
    m_completer = new QCompleter(m_offers, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_field);
    m_completer->popup()->setProperty("kind", u"offers"_s);
    m_field->installEventFilter(this);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &SearchBox::take);
    connect(m_field, &QLineEdit::textEdited, this, &SearchBox::offer);
    connect(m_field, &ui::SearchField::searchChanged, this, [this](const QString &text) {
        tellProblems();
        Q_EMIT searchChanged(text);
    });
}

QString SearchBox::text() const
{
    return m_field->text();
}

void SearchBox::setText(const QString &text)
{
    m_field->setText(text);
}

bool SearchBox::hasTerm(const QString &term) const
{
    const QList<domain::InboxTerm> wanted = domain::parseInboxQuery(term).terms;
    return !wanted.isEmpty() && domain::parseInboxQuery(text()).terms.contains(wanted.first());
}

void SearchBox::setTerm(const QString &term, bool on)
{
    if (hasTerm(term) == on)
        return;
    QList<domain::InboxTerm> terms = domain::parseInboxQuery(text()).terms;
    const QList<domain::InboxTerm> changed = domain::parseInboxQuery(term).terms;
    if (on)
        terms += changed;
    else
        terms.removeAll(changed.value(0));
    setText(domain::inboxQueryText(terms));
}

QStringList SearchBox::offered() const
{
    return m_offers->stringList();
}

void SearchBox::offer()
{
    m_offer = domain::completeInboxQuery(text(), m_field->cursorPosition(), m_names);
    // Alone, every operator would be offered for each word's first letter.
    m_offers->setStringList(m_offer.length > 0 ? m_offer.texts : QStringList());
    if (m_offers->stringList().isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void SearchBox::take(const QString &text)
{
    const bool goesOn = text.endsWith(u':');
    const QString after = m_field->text().mid(m_offer.at + m_offer.length);
    const QString before = m_field->text().left(m_offer.at) + text + (goesOn || after.startsWith(u' ') ? QString() : u" "_s);
    m_field->setText(before + after);
    m_field->setCursorPosition(int(before.size()));
    if (goesOn)
        offer();
}

void SearchBox::tellProblems()
{
    QStringList words;
    const QList<domain::InboxQueryProblem> problems = domain::parseInboxQuery(text()).problems;
    for (const domain::InboxQueryProblem &problem : problems)
        words.append(inboxProblemWords(problem));
    m_note->setText(words.join(u'\n'));
    m_note->setVisible(!words.isEmpty());
    m_field->setAccessibleDescription(words.join(u' '));
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress && !m_completer->popup()->isVisible()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            if (key == Qt::Key_Escape)
                m_field->clear();
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace campanile::views

#include "moc_searchbox.cpp"
