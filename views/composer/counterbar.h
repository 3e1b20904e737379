// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composeranalysis.h"

#include <QWidget>

namespace campanile::views::composer {

/** What is left of each network's length for one part: badge, ring and number. */
class CounterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit CounterBar(QWidget *parent = nullptr);
    /** @p scope: only this network, or "" for those that use the common text. */
    void setCounts(const Analysis &analysis, const QStringList &platforms, int part);
    [[nodiscard]] QSize sizeHint() const override;
    /** What all of them need side by side. */
    [[nodiscard]] int lineWidth() const;
    [[nodiscard]] QString spokenText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QStringList spokenItems() const;
    struct Item {
        QString platform;
        domain::TextCount count;
    };
    [[nodiscard]] int widthOf(const Item &item) const;
    QList<Item> m_items;
};

} // namespace campanile::views::composer
