// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

namespace campanile::ui {

/**
 * Scrolling a page must not change what stands under the pointer: list boxes and number boxes take the wheel only when they have
 * the keyboard, and the wheel does not give it to them. One that comes under the pointer while a page is scrolled is part of the
 * page until the wheel has rested. Installed on the application; GUI thread.
 */
class WheelGuard final : public QObject
{
public:
    static constexpr quint64 kOneScrollMs = 600;

    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::optional<quint64> m_scrolledAt; ///< time of the event, ms, in which something else took the wheel
};

} // namespace campanile::ui
