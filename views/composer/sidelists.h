// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"

#include "ui/theme/tokens.h"

#include <QWidget>

class QVBoxLayout;

namespace campanile::views::composer {

/** One light per account with its reasons in words. GUI thread. */
class ReadinessList final : public QWidget
{
    Q_OBJECT

public:
    explicit ReadinessList(ComposerController &controller, QWidget *parent = nullptr);
    void refresh();

private:
    ComposerController &m_controller;
    QVBoxLayout *m_column;
};

/** The publish journal: what happened when, with the network's answer, and where the post is. GUI thread. */
class JournalList final : public QWidget
{
    Q_OBJECT

public:
    explicit JournalList(ComposerController &controller, QWidget *parent = nullptr);
    void refresh();

private:
    ComposerController &m_controller;
    QVBoxLayout *m_column;
};

/** Icon and wrapped words on one line, in a tone. */
[[nodiscard]] QWidget *noteLine(const QString &icon, ui::Tone tone, const QString &text, QWidget *parent);

} // namespace campanile::views::composer
