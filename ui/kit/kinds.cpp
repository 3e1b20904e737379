// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/kinds.h"

#include "ui/theme/theme.h"

#include <QLabel>
#include <QStyle>
#include <QVariant>

namespace campanile::ui {

namespace {

constexpr char toneName[] = "tone";

void dye(QLabel *label)
{
    const Tone tone = Tone(label->property(toneName).toInt());
    QPalette palette;
    if (tone != Tone::Neutral)
        palette.setColor(QPalette::WindowText, tokens().ink(tone));
    label->setPalette(palette);
}

} // namespace

void setKind(QWidget *control, const QString &kind)
{
    if (control->property("kind").toString() == kind)
        return;
    control->setProperty("kind", kind.isEmpty() ? QVariant() : QVariant(kind));
    // The weight of the font may change with it, and so the size.
    control->style()->polish(control);
    control->updateGeometry();
    control->update();
}

void tintWords(QLabel *label, Tone tone)
{
    const QVariant before = label->property(toneName);
    if (before.isValid() ? before.toInt() == int(tone) : tone == Tone::Neutral)
        return;
    label->setProperty(toneName, int(tone));
    dye(label);
    if (Theme *theme = Theme::current(); theme && !before.isValid())
        QObject::connect(theme, &Theme::changed, label, [label] { dye(label); });
}

} // namespace campanile::ui
