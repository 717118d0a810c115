// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <boost/outcome/basic_result.hpp>
#include <boost/outcome/policy/terminate.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>

namespace oasis {

/// A value or an Error. Use only has_value(), value(), error(), fail(), ok(), OASIS_TRY and OASIS_CHECK, so that the
/// alias can become std::expected one day. Example:
///
///     Result<Length> parse(std::string_view text);
///     OASIS_TRY(auto length, parse("12.5"));   // returns the error to the caller
template <class T>
using Result = boost::outcome_v2::basic_result<T, Error, boost::outcome_v2::policy::terminate>;

/// Makes a failed Result of any type.
inline Error fail(ErrorCode code, std::string detail, std::string context = {})
{
    return Error{code, std::move(detail), std::move(context)};
}

/// Makes a successful Result<void>.
inline Result<void> ok()
{
    return boost::outcome_v2::success();
}

/// Puts `where` in front of the error's context: "file: layer: …".
inline Error inContext(Error error, const std::string& where)
{
    error.context = error.context.empty() ? where : where + ": " + error.context;
    return error;
}

} // namespace oasis

#define OASIS_CONCAT_(a, b) a##b
#define OASIS_CONCAT(a, b) OASIS_CONCAT_(a, b)

/// OASIS_TRY(declaration, expression): binds the value, or returns the error from the enclosing function.
#define OASIS_TRY(declaration, expression) OASIS_TRY_IMPL_(declaration, expression, OASIS_CONCAT(oasisTry, __LINE__))
#define OASIS_TRY_IMPL_(declaration, expression, name)                                                                 \
    auto&& name = (expression);                                                                                        \
    if (!name.has_value())                                                                                             \
        return std::move(name).error();                                                                                \
    declaration = std::move(name).value()

/// OASIS_CHECK(expression): returns the error of a Result<void> from the enclosing function.
#define OASIS_CHECK(expression)                                                                                        \
    do {                                                                                                               \
        if (auto&& oasisCheck = (expression); !oasisCheck.has_value())                                                 \
            return std::move(oasisCheck).error();                                                                      \
    } while (false)

/// A broken precondition is a bug, not an error: it ends the program in every build type, naming the place.
#define OASIS_EXPECTS(condition)                                                                                       \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "%s:%d: broken precondition: %s\n", __FILE__, __LINE__, #condition);                  \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)
