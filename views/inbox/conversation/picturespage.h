// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/paneldeps.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace campanile::views {

/** A settings page: the senders whose pictures are shown without asking, each with a way to take that back. GUI thread; deps outlive it. */
class PicturesPage final : public QWidget
{
    Q_OBJECT

public:
    explicit PicturesPage(const PanelDeps &deps, QWidget *parent = nullptr);

private:
    void refresh();
    [[nodiscard]] QWidget *makeRow(const QString &sender, const QString &name);

    const PanelDeps &m_deps;
    QLabel *m_empty;
    QVBoxLayout *m_rows;
};

} // namespace campanile::views
