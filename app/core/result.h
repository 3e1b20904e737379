// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace campanile {

/**
 * A value or the Error that stands in its place. The names are those of std::expected (C++23), so that the
 * standard class can take its place one day. Never throws; asking for the value of an error ends the program.
 */
template<class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] T &operator*() & { return value(); }
    [[nodiscard]] const T &operator*() const & { return value(); }
    [[nodiscard]] T *operator->() { return &value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

    template<class U>
    [[nodiscard]] T value_or(U &&fallback) const
    {
        return has_value() ? value() : T(std::forward<U>(fallback));
    }

    /** Calls @p f with the value; @p f returns another Result. */
    template<class F>
    [[nodiscard]] auto and_then(F &&f) const -> std::invoke_result_t<F, const T &>
    {
        if (has_value())
            return std::forward<F>(f)(value());
        return error();
    }

    /** Calls @p f with the value and wraps what it returns. */
    template<class F>
    [[nodiscard]] auto transform(F &&f) const -> Result<std::invoke_result_t<F, const T &>>
    {
        if (has_value())
            return std::forward<F>(f)(value());
        return error();
    }

private:
    std::variant<T, Error> m_state;
};

/** Success without a value. */
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool has_value() const { return m_error.isNull(); }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] const Error &error() const { return m_error; }

private:
    Error m_error;
};

} // namespace campanile
