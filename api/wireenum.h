// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"

#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>
#include <QStringView>

namespace campanile::api {

/**
 * One value of an enum of the schema. A wire value that this version does not know becomes Unrecognized and keeps its
 * text, so that writing it again gives the same bytes (sync protocol, schema evolution: never rewritten).
 * Default: the first value. A plain value, usable from any thread.
 */
template<class Traits>
class WireEnum : public Traits
{
public:
    using Value = typename Traits::Value;

    WireEnum() = default;
    WireEnum(Value value) : m_value(value) {}

    [[nodiscard]] static WireEnum fromWire(std::string_view text)
    {
        const auto &values = Traits::info().values;
        for (size_t i = 0; i < values.size(); ++i) {
            if (values[i] == text)
                return WireEnum(Value(i));
        }
        WireEnum other(Traits::Unrecognized);
        other.m_raw = QString::fromUtf8(text.data(), qsizetype(text.size()));
        return other;
    }
    [[nodiscard]] static WireEnum fromWire(QStringView text)
    {
        const QByteArray utf8 = text.toUtf8();
        return fromWire(std::string_view(utf8.constData(), size_t(utf8.size())));
    }

    [[nodiscard]] Value value() const { return m_value; }
    [[nodiscard]] bool isKnown() const { return m_value != Traits::Unrecognized; }
    /** The wire text, also of a value that is not known. */
    [[nodiscard]] QString toWire() const
    {
        if (!isKnown())
            return m_raw;
        const std::string_view text = Traits::info().values[size_t(m_value)];
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    /** English label, the source for translation; the wire text of a value that is not known. */
    [[nodiscard]] QString label() const
    {
        if (!isKnown())
            return m_raw;
        const std::string_view text = Traits::info().labels[size_t(m_value)];
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }

    friend bool operator==(const WireEnum &a, const WireEnum &b)
    {
        return a.m_value == b.m_value && a.m_raw == b.m_raw;
    }
    friend bool operator==(const WireEnum &a, Value b) { return a.m_value == b; }
    friend size_t qHash(const WireEnum &e, size_t seed = 0) { return qHash(e.m_raw, seed ^ size_t(e.m_value)); }

private:
    Value m_value = Value(0);
    QString m_raw;
};

} // namespace campanile::api
