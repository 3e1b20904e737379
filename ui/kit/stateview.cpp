// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/stateview.h"

#include "ui/errortext/errortext.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTextMost = 480; ///< px: a line across a whole screen is hard to read

class IconLabel final : public QLabel
{
public:
    IconLabel(QString name, Tone tone, QWidget *parent) : QLabel(parent), m_name(std::move(name)), m_tone(tone)
    {
        setFixedSize(metric::IconEmpty, metric::IconEmpty);
    }
    void setName(const QString &name) { m_name = name; update(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_name.isEmpty())
            return;
        QPainter painter(this);
        drawIcon(&painter, rect(), m_name, tokens().ink(m_tone));
    }

private:
    QString m_name;
    Tone m_tone;
};

class Skeleton final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        for (int y = 0; y + metric::RowTwoLine <= height() && y < 8 * metric::RowTwoLine; y += metric::RowTwoLine)
            drawSkeletonRow(&painter, QRect(0, y, width(), metric::RowTwoLine), true);
    }
};

class Strip final : public QLabel
{
public:
    explicit Strip(QWidget *parent) : QLabel(parent) { fit(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        const Tokens &t = tokens();
        painter.fillRect(rect(), t.soft(Tone::Warning));
        const bool mirror = isRightToLeft();
        const int side = room(metric::IconSmall);
        const int before = space::PanelPadding + side + space::X2;
        const QRect iconRect(mirror ? width() - space::PanelPadding - side : space::PanelPadding, (height() - side) / 2, side, side);
        drawIcon(&painter, iconRect, u"wifi-off"_s, t.ink(Tone::Warning));
        drawLine(&painter, mirror ? rect().adjusted(space::PanelPadding, 0, -before, 0) : rect().adjusted(before, 0, -space::PanelPadding, 0), text(),
                 fontOf(TypeRole::Body), t.color(ColorRole::Text));
    }
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::FontChange)
            fit();
    }

private:
    void fit() { setFixedHeight(std::max(int(metric::RowCompact), QFontMetrics(fontOf(TypeRole::Body)).height() + int(space::X2))); }
};

QLabel *centredText(TypeRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setFont(fontOf(role));
    // Said here, because a label without text does not claim it yet and would be laid out in one line.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    label->setMaximumWidth(room(kTextMost));
    return label;
}

/** Texts share the width with what keeps them in the middle, so that they have their whole width and not that of a guess. */
void addCentred(QVBoxLayout *column, QWidget *widget)
{
    if (!widget->sizePolicy().hasHeightForWidth())
        return column->addWidget(widget, 0, Qt::AlignHCenter);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(widget, 1000);
    row->addStretch(1);
    column->addLayout(row);
}

} // namespace

StateView::StateView(QWidget *content, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_strip = new Strip(this);
    m_strip->hide();
    column->addWidget(m_strip);
    m_stack = new QStackedLayout;
    column->addLayout(m_stack, 1);
    m_skeleton = new Skeleton(this);
    m_skeleton->setAccessibleName(tr("Loading"));
    m_stack->addWidget(content);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(makeError());
    auto *blank = new QWidget(this);
    m_stack->addWidget(blank);
    m_delay = new QTimer(this);
    m_delay->setSingleShot(true);
    m_delay->setInterval(metric::SkeletonDelayMs);
    connect(m_delay, &QTimer::timeout, this, [this] { turnTo(m_stack->indexOf(m_skeleton)); });
}

QWidget *StateView::makeEmpty()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setSpacing(space::X3);
    column->setContentsMargins(space::X6, 0, space::X6, 0);
    m_emptyIcon = new IconLabel({}, Tone::Neutral, page);
    m_emptyText = centredText(TypeRole::Body, page);
    m_emptyAction = new QPushButton(page);
    m_emptyAction->setProperty("kind", u"primary"_s);
    m_emptyHelp = new QPushButton(page);
    m_emptyHelp->setProperty("kind", u"link"_s);
    column->addStretch(2);
    for (QWidget *widget : {static_cast<QWidget *>(m_emptyIcon), static_cast<QWidget *>(m_emptyText),
                            static_cast<QWidget *>(m_emptyAction), static_cast<QWidget *>(m_emptyHelp)})
        addCentred(column, widget);
    column->addStretch(3);
    connect(m_emptyAction, &QPushButton::clicked, this, &StateView::actionRequested);
    connect(m_emptyHelp, &QPushButton::clicked, this, &StateView::helpRequested);
    return page;
}

QWidget *StateView::makeError()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setSpacing(space::X3);
    column->setContentsMargins(space::X6, 0, space::X6, 0);
    auto *picture = new IconLabel(u"circle-alert"_s, Tone::Danger, page);
    m_errorTitle = centredText(TypeRole::Strong, page);
    m_errorText = centredText(TypeRole::Body, page);
    m_retry = new QPushButton(tr("Retry"), page);
    m_retry->setProperty("kind", u"primary"_s);
    m_details = new QPushButton(tr("Copy details"), page);
    m_details->setProperty("kind", u"link"_s);
    column->addStretch(2);
    for (QWidget *widget : {static_cast<QWidget *>(picture), static_cast<QWidget *>(m_errorTitle),
                            static_cast<QWidget *>(m_errorText), static_cast<QWidget *>(m_retry),
                            static_cast<QWidget *>(m_details)})
        addCentred(column, widget);
    column->addStretch(3);
    connect(m_retry, &QPushButton::clicked, this, &StateView::retryRequested);
    connect(m_details, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_error.code + u'\n' + m_error.detail);
    });
    return page;
}

void StateView::setEmptyText(const EmptyText &text)
{
    m_empty = text;
    static_cast<IconLabel *>(m_emptyIcon)->setName(text.icon);
    m_emptyText->setText(text.sentence);
    m_emptyAction->setText(text.action);
    m_emptyAction->setVisible(!text.action.isEmpty());
    m_emptyHelp->setText(text.help);
    m_emptyHelp->setVisible(!text.help.isEmpty());
}

void StateView::show(State state)
{
    m_state = state;
    m_delay->stop();
    turnTo(int(state));
}

/**
 * The keyboard stays with this view while the content is away, and goes back to where it was: left alone, it would go to the first
 * button of the page, and Enter or a letter would do what nobody meant.
 */
void StateView::turnTo(int page)
{
    if (page == m_stack->currentIndex())
        return;
    QWidget *content = m_stack->widget(int(State::Content));
    QWidget *focus = QApplication::focusWidget();
    const bool isHere = focus && (focus == this || isAncestorOf(focus));
    if (isHere && m_stack->currentWidget() == content && focus != this)
        m_focus = focus;
    if (isHere)
        setFocus(Qt::OtherFocusReason);
    m_stack->setCurrentIndex(page);
    if (isHere && page == int(State::Content)) {
        QWidget *back = m_focus ? m_focus.data() : content;
        back->setFocus(Qt::OtherFocusReason);
    }
}

void StateView::showContent()
{
    show(State::Content);
}

void StateView::showEmpty()
{
    show(State::Empty);
}

void StateView::showLoading()
{
    if (m_state == State::Loading)
        return;
    m_state = State::Loading;
    turnTo(4);
    m_delay->start();
}

bool StateView::skeletonVisible() const
{
    return m_stack->currentWidget() == m_skeleton;
}

void StateView::showError(const Error &error)
{
    m_error = error;
    const ErrorWords words = wordsFor(error);
    m_errorTitle->setText(words.happened);
    m_errorText->setText(words.safe.isEmpty() ? words.todo : words.safe + u' ' + words.todo);
    show(State::Error);
}

void StateView::setOffline(const QString &since, int waiting)
{
    m_strip->setVisible(!since.isEmpty());
    m_strip->setText(waiting == 0 ? tr("Offline %1").arg(since)
                                  : tr("Offline %1. Changes that wait to be sent: %2").arg(since, QLocale().toString(waiting)));
    m_strip->setAccessibleName(m_strip->text());
}

} // namespace campanile::ui

#include "moc_stateview.cpp"
