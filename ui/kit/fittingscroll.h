// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <algorithm>

namespace campanile::ui {

/**
 * As high as its content, up to a limit; from there on the content scrolls. Comes and goes with the content. Without frame and ground,
 * as plainScroll(). GUI thread.
 */
class FittingScroll final : public QScrollArea
{
public:
    /** Takes @p content. @p name is for screen readers and may be empty. */
    FittingScroll(QWidget *content, const QString &name, QWidget *parent);
    /** Px: where it may shrink to, and where the content begins to scroll. */
    void setRange(int least, int most);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, std::min(m_least, sizeHint().height())}; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int m_least = 0;
    int m_most = QWIDGETSIZE_MAX;
};

} // namespace campanile::ui
