// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace campanile::ui {

/** A strip over a page in the soft colour of its tone: an icon, a sentence, and buttons below that flow. GUI thread. */
class ToneStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ToneStrip(QWidget *parent = nullptr);
    [[nodiscard]] QString text() const;

protected:
    /** Plain text; screen readers hear it as the strip's name. */
    void say(const QString &icon, const QString &text, Tone tone);
    /** One after the other, below the sentence; the strip owns it. */
    void addChoice(QPushButton *button);
    void showChoices(bool shown);
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_icon;
    QLabel *m_text;
    QWidget *m_choices;
    Tone m_tone = Tone::Info;
};

} // namespace campanile::ui
