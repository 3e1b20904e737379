// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/olderbar.h"

#include "app/services/inboxhistory.h"
#include "ui/kit/localwords.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

OlderBar::OlderBar(const InboxParts &parts, services::InboxHistory &history, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_history(history), m_label(new QLabel(this)), m_button(new QPushButton(this)), m_busy(new QProgressBar(this))
{
    m_label->setFont(ui::fontOf(ui::TypeRole::Caption));
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignHCenter);
    m_label->setTextFormat(Qt::PlainText);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::PanelPadding, ui::space::X3, ui::space::PanelPadding, ui::space::X4);
    column->setSpacing(ui::space::X2);
    column->addWidget(m_label);
    column->addWidget(m_busy);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    m_button->setFocusPolicy(Qt::NoFocus);
    connect(m_button, &QPushButton::clicked, this, &OlderBar::load);
    connect(&history, &services::InboxHistory::changed, this, &OlderBar::refresh);
    connect(&parts.deps.context, &WorkspaceContext::changed, this, &OlderBar::refresh);
    refresh();
}

void OlderBar::setFilter(const store::InboxFilter &filter, bool isSearched)
{
    m_isSearched = isSearched;
    m_beforeMs = m_afterMs = 0;
    for (const store::InboxFilter::Term &term : filter.terms) {
        if (term.field != store::InboxFilter::Field::At || term.negated)
            continue;
        m_afterMs = std::max(m_afterMs, term.fromMs);
        // What is further ahead than any item reaches is no end.
        if (term.toMs <= m_parts.nowMs())
            m_beforeMs = m_beforeMs == 0 ? term.toMs : std::min(m_beforeMs, term.toMs);
    }
    refresh();
}

bool OlderBar::canLoad() const
{
    return m_isOffered && m_parts.isOnline() && !m_history.isLoading();
}

QString OlderBar::words() const
{
    if (!m_isOffered)
        return {};
    if (m_history.isLoading() && m_parts.isOnline())
        return m_isSearched ? tr("Looking further back\u2026") : tr("Loading older items\u2026");
    const QTimeZone named(m_parts.deps.context.timezone().toLatin1());
    const qint64 from = m_history.coveredFrom(m_beforeMs);
    const QString day = ui::dateWords(QDateTime::fromMSecsSinceEpoch(from, named.isValid() ? named : QTimeZone::utc()).date(), QLocale(), ui::DateParts::DayMonthYear);
    if (!m_parts.isOnline())
        return tr("Items from before %1 are on the server. They can be fetched when you are online again.").arg(day);
    if (from == m_beforeMs)
        return tr("Nothing from before %1 was looked through yet.").arg(day);
    return m_isSearched ? tr("Everything since %1 was looked through.").arg(day) : tr("This is everything since %1.").arg(day);
}

QString OlderBar::buttonWords() const
{
    return m_isSearched ? tr("Look further back") : tr("Load older");
}

void OlderBar::refresh()
{
    const qint64 from = m_history.coveredFrom(m_beforeMs);
    m_isOffered = from > 0 && m_afterMs < from;
    const bool isLoading = m_history.isLoading() && m_parts.isOnline();
    m_label->setText(words());
    m_button->setText(buttonWords());
    m_button->setEnabled(canLoad());
    m_button->setVisible(!isLoading);
    m_busy->setVisible(isLoading);
    m_busy->setAccessibleName(words());
    setVisible(m_isOffered);
    adjustSize();
    Q_EMIT changed();
}

void OlderBar::load()
{
    if (canLoad())
        m_history.loadOlder(m_isSearched ? services::InboxHistory::kSearchPages : 1, m_beforeMs);
}

void OlderBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // A stack that shows the list again gives the focus to the first button in it, before the list itself: not to this one.
    QMetaObject::invokeMethod(this, [this] { m_button->setFocusPolicy(Qt::StrongFocus); }, Qt::QueuedConnection);
}

void OlderBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_button->setFocusPolicy(Qt::NoFocus);
}

void OlderBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace campanile::views

#include "moc_olderbar.cpp"
