// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QMetaType>
#include <QString>
#include <QStringView>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>

namespace campanile {

class Clock;
class Rng;

/**
 * The id of any record: one lower-case letter that names the kind of record and a UUIDv7 (RFC 9562 section 5.7),
 * written as the letter and 26 Crockford base32 characters ("p01jd3..."). Whoever creates a record makes its id,
 * so an offline record needs no temporary one. The time inside a UUIDv7 is for index locality only; nothing may
 * be ordered or decided by it.
 */
class RecordId
{
public:
    RecordId() = default;

    /** A new id at the clock's time with random bits from @p rng. @p letter is 'a' to 'z'. */
    [[nodiscard]] static RecordId create(char letter, const Clock &clock, Rng &rng);
    /** A new id from the system's clock and random source. Thread-safe. */
    [[nodiscard]] static RecordId create(char letter);
    /** Reads the 27 characters; upper case is accepted, anything else gives nothing. */
    [[nodiscard]] static std::optional<RecordId> parse(QStringView text);
    [[nodiscard]] static std::optional<RecordId> parse(QByteArrayView text);
    /** From the letter and the 16 bytes kept in a database. */
    [[nodiscard]] static std::optional<RecordId> fromBytes(char letter, QByteArrayView bytes);

    [[nodiscard]] bool isNull() const { return m_letter == 0; }
    [[nodiscard]] char letter() const { return m_letter; }
    /** The 16 bytes of the UUID, most significant first. */
    [[nodiscard]] QByteArray bytes() const;
    /** The wire form; empty when null. */
    [[nodiscard]] QString toString() const;
    [[nodiscard]] QByteArray toByteArray() const;
    /** True for version 7 and the RFC variant. */
    [[nodiscard]] bool isVersion7() const;

    auto operator<=>(const RecordId &) const = default;

    friend size_t qHash(const RecordId &id, size_t seed = 0)
    {
        return qHashBits(id.m_bytes.data(), id.m_bytes.size(), seed ^ size_t(id.m_letter));
    }

private:
    char m_letter = 0;
    std::array<std::uint8_t, 16> m_bytes{};
};

/**
 * An id that can only be of one type: Id<PostTag> and Id<CampaignTag> do not mix. The generated code names them
 * (api::PostId); Tag gives @c letter.
 */
template<class Tag>
class Id
{
public:
    Id() = default;
    [[nodiscard]] static Id create() { return Id(RecordId::create(Tag::letter)); }
    [[nodiscard]] static Id create(const Clock &clock, Rng &rng)
    {
        return Id(RecordId::create(Tag::letter, clock, rng));
    }
    /** Nothing when the text is no id or one of another letter. */
    [[nodiscard]] static std::optional<Id> parse(QStringView text)
    {
        const auto id = RecordId::parse(text);
        return id && id->letter() == Tag::letter ? std::optional(Id(*id)) : std::nullopt;
    }
    [[nodiscard]] static std::optional<Id> from(const RecordId &id)
    {
        return id.letter() == Tag::letter ? std::optional(Id(id)) : std::nullopt;
    }

    [[nodiscard]] bool isNull() const { return m_id.isNull(); }
    [[nodiscard]] QString toString() const { return m_id.toString(); }
    [[nodiscard]] const RecordId &record() const { return m_id; }
    operator const RecordId &() const { return m_id; }

    auto operator<=>(const Id &) const = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_id, seed); }

private:
    explicit Id(const RecordId &id) : m_id(id) {}
    RecordId m_id;
};

} // namespace campanile

Q_DECLARE_METATYPE(campanile::RecordId)
