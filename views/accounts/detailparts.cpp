// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/detailparts.h"

#include "ui/kit/bidi.h"
#include "ui/kit/networkbadge.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;
using ui::ColorRole;
using ui::TypeRole;

namespace {

constexpr int kMeterBar = 6;

/** A label goes by the direction of its text, so a Latin name in an Arabic window has to be sent to its edge. */
Qt::Alignment edgeAlignment(bool atEnd)
{
    return (QGuiApplication::isRightToLeft() != atEnd ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop;
}

} // namespace

IconMark::IconMark(QString name, ui::Tone tone, QWidget *parent, int side) : QWidget(parent), m_name(std::move(name)), m_tone(tone), m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconMark::setIcon(const QString &name, ui::Tone tone)
{
    m_name = name;
    m_tone = tone;
    update();
}

QSize IconMark::sizeHint() const
{
    return {m_side, std::max(m_side, QFontMetrics(ui::fontOf(TypeRole::Body)).height())};
}

void IconMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const ui::Tokens &t = ui::tokens();
    const QColor color = m_tone == ui::Tone::Neutral ? t.color(ColorRole::Muted) : t.ink(m_tone);
    ui::drawIcon(&painter, QRect(0, (height() - m_side) / 2, m_side, m_side), m_name, color);
}

NetworkMark::NetworkMark(QString platform, int side, QWidget *parent) : QWidget(parent), m_platform(std::move(platform))
{
    setFixedSize(side, side);
}

void NetworkMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    ui::drawBadge(&painter, rect(), ui::networkBadge(m_platform), ui::tokens().color(ColorRole::Surface));
}

void ScoreMeter::setScore(int score)
{
    m_score = score;
    setAccessibleName(QLocale().toString(score));
    update();
}

QSize ScoreMeter::sizeHint() const
{
    return {200, QFontMetrics(ui::fontOf(TypeRole::Display)).height()};
}

void ScoreMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.setRenderHint(QPainter::Antialiasing);
    const ui::Tokens &t = ui::tokens();
    const QFont font = ui::fontOf(TypeRole::Display);
    const QString text = QLocale().toString(m_score);
    const int number = QFontMetrics(font).horizontalAdvance(QLocale().toString(100)) + ui::space::X2;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    ui::drawLine(&painter, mirrored ? QRect(width() - number, 0, number, height()) : QRect(0, 0, number, height()), text, font, t.color(ColorRole::Text));
    const int from = number + ui::space::X2;
    const QRect bar(mirrored ? 0 : from, (height() - kMeterBar) / 2, std::max(0, width() - from), kMeterBar);
    const ui::Tone tone = m_score >= 80 ? ui::Tone::Success : m_score >= 50 ? ui::Tone::Warning : ui::Tone::Danger;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ui::blend(t.color(ColorRole::Text), t.color(ColorRole::Surface), 0.14));
    painter.drawRoundedRect(bar, kMeterBar / 2.0, kMeterBar / 2.0);
    QRect full = bar;
    full.setWidth(std::max(kMeterBar, bar.width() * std::clamp(m_score, 0, 100) / 100));
    if (mirrored)
        full.moveRight(bar.right());
    painter.setBrush(t.tone(tone));
    painter.drawRoundedRect(full, kMeterBar / 2.0, kMeterBar / 2.0);
}

Section::Section(const QString &title, QWidget *parent) : ui::Card(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(ui::space::X3, ui::space::X3, ui::space::X3, ui::space::X3);
    outer->setSpacing(ui::space::X2);
    if (!title.isEmpty()) {
        QLabel *heading = plainLabel(title, TypeRole::Strong);
        outer->addWidget(heading);
        setAccessibleName(title);
    }
    m_column = outer;
}

QVBoxLayout *Section::begin(const QString &signature)
{
    if (m_body && signature == m_signature)
        return nullptr;
    m_signature = signature;
    if (m_body) {
        // A button of the old body may be what asked for the new one.
        m_body->hide();
        m_column->removeWidget(m_body);
        m_body->deleteLater();
    }
    m_body = new QWidget(this);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X2);
    m_column->addWidget(m_body);
    return column;
}

void Section::setTone(ui::Tone tone)
{
    m_tone = tone;
    update();
}

void Section::paintEvent(QPaintEvent *event)
{
    if (m_tone == ui::Tone::Neutral)
        return Card::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    ui::drawPane(&painter, rect(), ui::tokens().soft(m_tone), ui::tokens().tone(m_tone), ui::metric::RadiusCard);
}

QLabel *plainLabel(const QString &text, TypeRole role, bool isMuted, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(ui::fontOf(role));
    label->setWordWrap(true);
    if (isMuted)
        label->setForegroundRole(QPalette::PlaceholderText);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    label->setMinimumWidth(ui::space::X8);
    label->setAlignment(edgeAlignment(false));
    if (QGuiApplication::isRightToLeft())
        label->setContentsMargins(ui::wrapOverhang(label->font()), 0, 0, 0);
    return label;
}

QWidget *iconLine(const QString &icon, ui::Tone tone, const QString &text, bool isMuted)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::X2);
    row->addWidget(new IconMark(icon, tone, line), 0, Qt::AlignTop);
    row->addWidget(plainLabel(text, TypeRole::Body, isMuted, line), 1);
    return line;
}

QWidget *stepLine(int number, const QString &text)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::X2);
    QLabel *count = plainLabel(QLocale().toString(number) + u'.', TypeRole::Strong, false, line);
    count->setWordWrap(false);
    count->setMinimumWidth(ui::space::X4);
    count->setAlignment(edgeAlignment(true));
    count->setContentsMargins({});
    row->addWidget(count, 0, Qt::AlignTop);
    row->addWidget(plainLabel(text, TypeRole::Body, false, line), 1);
    return line;
}

QWidget *factLine(const QString &label, const QString &value, const QString &tip)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::X3);
    row->addWidget(plainLabel(label, TypeRole::Body, true, line), 2, Qt::AlignTop);
    QLabel *fact = plainLabel(value, TypeRole::Body, false, line);
    fact->setAlignment(edgeAlignment(true));
    fact->setContentsMargins({});
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(fact, 3);
    if (!tip.isEmpty())
        line->setToolTip(tip);
    return line;
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

QVBoxLayout *plainColumn(QWidget *widget, int spacing)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

} // namespace campanile::views
