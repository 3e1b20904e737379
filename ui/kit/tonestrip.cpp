// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tonestrip.h"

#include "ui/kit/flowlayout.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace campanile::ui {

ToneStrip::ToneStrip(QWidget *parent) : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_choices(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::X3, space::X2, space::X3, space::X2);
    column->setSpacing(space::X2);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::X2);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    column->addLayout(line);
    growDown(m_choices);
    new FlowLayout(space::X2, m_choices);
    column->addWidget(m_choices);
}

QString ToneStrip::text() const
{
    return m_text->text();
}

void ToneStrip::say(const QString &icon, const QString &text, Tone tone)
{
    m_tone = tone;
    m_text->setText(text);
    setAccessibleName(text);
    m_icon->setPixmap(ui::icon(icon, tone).pixmap(room(metric::IconSmall)));
    update();
}

void ToneStrip::addChoice(QPushButton *button)
{
    m_choices->layout()->addWidget(button);
}

void ToneStrip::showChoices(bool shown)
{
    m_choices->setVisible(shown);
}

void ToneStrip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    drawPane(&painter, rect(), t.soft(m_tone), t.isHighContrast() ? t.color(ColorRole::Text) : t.soft(m_tone), metric::RadiusCard);
}

} // namespace campanile::ui

#include "moc_tonestrip.cpp"
