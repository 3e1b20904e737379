// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace campanile::views {

/** Knows whether a person can see a pane: it is shown, and its window is not minimized. GUI thread; a child of the pane. */
class SightWatch final : public QObject
{
    Q_OBJECT

public:
    explicit SightWatch(QWidget *pane);

    [[nodiscard]] bool isInSight() const;

Q_SIGNALS:
    /** It may be otherwise than before. */
    void looked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();

    QWidget *m_pane;
    QPointer<QWidget> m_window;
};

} // namespace campanile::views
