// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace campanile::ui {

/**
 * Scrolling a page must not change what stands under the pointer: list boxes and number boxes take the wheel only when they have
 * the keyboard, and the wheel does not give it to them. Installed on the application; GUI thread.
 */
class WheelGuard final : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace campanile::ui
