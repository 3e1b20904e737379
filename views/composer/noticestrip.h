// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"

#include "ui/theme/tokens.h"

#include <QWidget>

class QLabel;

namespace campanile::views::composer {

/**
 * The strip above the post that says why it cannot be written in, or which instants of a series are meant, with the
 * choices. GUI thread; the controller must outlive it.
 */
class NoticeStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeStrip(ComposerController &controller, QWidget *parent = nullptr);
    void refresh();
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ComposerController &m_controller;
    QLabel *m_icon;
    QLabel *m_text;
    QWidget *m_choices;
    ui::Tone m_tone = ui::Tone::Info;
};

} // namespace campanile::views::composer
