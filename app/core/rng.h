// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <span>

namespace campanile {

/** Random bits, as a dependency, so that a simulation can be replayed from its seed. */
class Rng
{
public:
    virtual ~Rng() = default;
    [[nodiscard]] virtual std::uint64_t next() = 0;

    /** Fills @p out with random bytes. */
    void fill(std::span<std::uint8_t> out)
    {
        for (size_t i = 0; i < out.size(); i += 8) {
            const std::uint64_t word = next();
            std::memcpy(out.data() + i, &word, std::min<size_t>(8, out.size() - i));
        }
    }
    /** A number in [0, bound); @p bound > 0. */
    [[nodiscard]] std::uint64_t below(std::uint64_t bound)
    {
        // Rejection below 2^64 mod bound leaves no bias.
        const std::uint64_t threshold = (0 - bound) % bound;
        for (;;) {
            const std::uint64_t word = next();
            if (word >= threshold)
                return word % bound;
        }
    }
    /** A number in [0, 1). */
    [[nodiscard]] double uniform() { return double(next() >> 11) * 0x1.0p-53; }
};

/** The operating system's random source; fit for secrets. Thread-safe. */
class SystemRng final : public Rng
{
public:
    [[nodiscard]] std::uint64_t next() override { return QRandomGenerator::system()->generate64(); }
};

/** SplitMix64 (Steele, Lea, Flood 2014): fast, replayable, never for secrets. Not thread-safe. */
class SeededRng final : public Rng
{
public:
    explicit SeededRng(std::uint64_t seed) : m_state(seed) {}
    [[nodiscard]] std::uint64_t next() override
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

private:
    std::uint64_t m_state;
};

} // namespace campanile
