// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <utility>
#include <variant>

namespace lvs {

/// A value or the reason why there is none: how every function here that can fail says so.
/// (std::expected comes only with C++23.)
template <typename T> class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error))
    {
    }
    Result(ErrorCode code, QStringList arguments = {})
        : m_content(std::in_place_index<1>, Error(code, std::move(arguments)))
    {
    }

    [[nodiscard]] bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// The value; only where ok().
    [[nodiscard]] const T &value() const & { return *std::get_if<0>(&m_content); }
    [[nodiscard]] T &value() & { return *std::get_if<0>(&m_content); }
    [[nodiscard]] T &&value() && { return std::move(*std::get_if<0>(&m_content)); }
    [[nodiscard]] T valueOr(T fallback) const { return ok() ? value() : std::move(fallback); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    /// The error; only where not ok().
    [[nodiscard]] const Error &error() const { return *std::get_if<1>(&m_content); }

private:
    std::variant<T, Error> m_content;
};

/// Success or the reason of failure.
template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }
    Result(ErrorCode code, QStringList arguments = {})
        : m_error(Error(code, std::move(arguments)))
    {
    }

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    /// The error; only where not ok().
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace lvs
