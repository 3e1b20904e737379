// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace campanile {

/**
 * JSON text (RFC 8259) without white space: the bytes that QJsonDocument writes, in half the time, for code that
 * writes records all day. Pure; any thread.
 */
[[nodiscard]] QByteArray jsonTextOf(const QJsonObject &object);
[[nodiscard]] QByteArray jsonTextOf(const QString &text);

} // namespace campanile
