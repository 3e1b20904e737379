// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/threadparts.h"

#include "ui/theme/icons.h"
#include "views/inbox/conversation/safetext.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBarHeight = 4;

/** A palette that says "muted" and goes with the theme. */
class MutedLabel : public QLabel
{
public:
    using QLabel::QLabel;
    void tint()
    {
        QPalette own = palette();
        own.setColor(QPalette::WindowText, ui::tokens().color(ui::ColorRole::Muted));
        m_isTinting = true;
        setPalette(own);
        m_isTinting = false;
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange && !m_isTinting)
            tint();
    }

private:
    bool m_isTinting = false;
};

} // namespace

QLabel *plainText(const QString &text, ui::TypeRole role, bool isMuted, QWidget *parent)
{
    QLabel *label = nullptr;
    if (isMuted) {
        auto *muted = new MutedLabel(breakable(text), parent);
        muted->tint();
        label = muted;
    } else {
        label = new QLabel(breakable(text), parent);
    }
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(ui::fontOf(role));
    label->setAlignment((QGuiApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop);
    return label;
}

QWidget *markedText(const QString &icon, ui::Tone tone, const QString &text, QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::X2);
    row->addWidget(new ToneMark(icon, tone, line), 0, Qt::AlignTop);
    QLabel *label = plainText(text, ui::TypeRole::Caption, tone == ui::Tone::Neutral, line);
    // The first line stands level with the icon.
    label->setContentsMargins(0, std::max(0, (ui::metric::IconSmall - label->fontMetrics().height()) / 2), 0, 0);
    row->addWidget(label, 1);
    return line;
}

QToolButton *wordButton(const QString &text, const QString &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setAccessibleName(text);
    button->setProperty("kind", u"word"_s);
    if (!icon.isEmpty()) {
        button->setIcon(ui::icon(icon, ui::ColorRole::Muted));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    return button;
}

ToneMark::ToneMark(QString name, ui::Tone tone, QWidget *parent) : QWidget(parent), m_name(std::move(name)), m_tone(tone)
{
    setFixedSize(ui::metric::IconSmall, std::max(ui::metric::IconSmall, QFontMetrics(ui::fontOf(ui::TypeRole::Caption)).height()));
}

void ToneMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const ui::Tokens &t = ui::tokens();
    const QColor color = m_tone == ui::Tone::Neutral ? t.color(ui::ColorRole::Muted) : t.ink(m_tone);
    ui::drawIcon(&painter, QRect(0, (height() - ui::metric::IconSmall) / 2, ui::metric::IconSmall, ui::metric::IconSmall), m_name, color);
}

ThinBar::ThinBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(kBarHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ThinBar::setShare(double share, ui::Tone tone)
{
    m_share = std::clamp(share, 0.0, 1.0);
    m_tone = tone;
    update();
}

void ThinBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const ui::Tokens &t = ui::tokens();
    painter.setBrush(t.color(ui::ColorRole::Line));
    painter.drawRoundedRect(rect(), kBarHeight / 2.0, kBarHeight / 2.0);
    QRect full = rect();
    full.setWidth(std::max(m_share > 0 ? kBarHeight : 0, int(width() * m_share)));
    if (layoutDirection() == Qt::RightToLeft)
        full.moveRight(rect().right());
    painter.setBrush(m_tone == ui::Tone::Neutral ? t.color(ui::ColorRole::Accent) : t.tone(m_tone));
    painter.drawRoundedRect(full, kBarHeight / 2.0, kBarHeight / 2.0);
}

DetailSection::DetailSection(const QString &title, QWidget *parent) : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(ui::space::X3, ui::space::X3, ui::space::X3, ui::space::X3);
    m_column->setSpacing(ui::space::X2);
    if (!title.isEmpty())
        m_column->addWidget(plainText(title, ui::TypeRole::Strong, false, this));
    setAccessibleName(title);
}

QVBoxLayout *DetailSection::begin(const QString &signature)
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

void DetailSection::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - ui::tokens().line, width(), ui::tokens().line), ui::tokens().color(ui::ColorRole::Line));
}

} // namespace campanile::views
