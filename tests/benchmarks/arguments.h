// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace oasis::bench {

/// The arguments of a benchmark, read one way by all: `--help` prints the text; an unknown option, an option without
/// its value, a number that is none, too few or too many arguments are named and refused.
///
///     Arguments arguments("usage: bench_it [--threads N] FILE...\n");
///     arguments.option("--threads", threads, 1).rest(files, 1);
///     if (const auto status = arguments.read(argc, argv))
///         return *status;
class Arguments
{
public:
    explicit Arguments(std::string help) : m_help(std::move(help)) {}

    /// `--name`: sets a switch.
    Arguments& option(std::string name, bool& into)
    {
        m_options.push_back({std::move(name), false, [&into](const std::string&) { return into = true; }});
        return *this;
    }
    /// `--name VALUE`: text.
    Arguments& option(std::string name, std::string& into)
    {
        m_options.push_back({std::move(name), true, setter(into)});
        return *this;
    }
    /// `--name VALUE`: a number, at least `least`.
    template <class Number>
    requires std::is_arithmetic_v<Number> Arguments& option(std::string name, Number& into,
                                                            std::type_identity_t<Number> least)
    {
        m_options.push_back({std::move(name), true, setter(into, least)});
        return *this;
    }
    /// The next argument that is no option: text or a number, as for options. Those after `fewest` may be absent.
    Arguments& operand(std::string& into)
    {
        m_operands.push_back(setter(into));
        return *this;
    }
    template <class Number>
    requires std::is_arithmetic_v<Number> Arguments& operand(Number& into, std::type_identity_t<Number> least)
    {
        m_operands.push_back(setter(into, least));
        return *this;
    }
    /// How many operands there must be.
    Arguments& atLeast(std::size_t fewest)
    {
        m_fewest = fewest;
        return *this;
    }
    /// All further arguments that are no options, at least so many.
    Arguments& rest(std::vector<std::string>& into, std::size_t fewest)
    {
        m_rest = &into;
        m_fewest = m_operands.size() + fewest;
        return *this;
    }

    /// Nothing when the program may go on; else its exit status: 0 after help, 2 after a refusal.
    [[nodiscard]] std::optional<int> read(int argc, const char* const* argv) const
    {
        std::size_t operands = 0;
        for (int i = 1; i < argc; ++i) {
            const std::string word = argv[i];
            if (word == "--help" || word == "-h") {
                std::fputs(m_help.c_str(), stdout);
                return 0;
            }
            if (word.size() > 1 && word.front() == '-') {
                const Option* option = find(word);
                if (option == nullptr)
                    return refused("unknown option " + word);
                if (option->takesValue && i + 1 == argc)
                    return refused(word + " lacks its value");
                if (!option->set(option->takesValue ? argv[++i] : ""))
                    return refused(std::string(argv[i]) + " is no value for " + word);
            } else if (operands < m_operands.size()) {
                if (!m_operands[operands++](word))
                    return refused(word + " is not what is expected there");
            } else if (m_rest != nullptr) {
                m_rest->push_back(word);
                ++operands;
            } else {
                return refused(word + " is one argument too many");
            }
        }
        if (operands < m_fewest)
            return refused("an argument is missing");
        return std::nullopt;
    }

    /// Says why on stderr, then the help; exit status 2.
    [[nodiscard]] int refused(const std::string& why) const
    {
        std::fprintf(stderr, "%s\n%s", why.c_str(), m_help.c_str());
        return 2;
    }

private:
    using Setter = std::function<bool(const std::string&)>; ///< false: the value is refused
    struct Option
    {
        std::string name;
        bool takesValue = false;
        Setter set;
    };

    static Setter setter(std::string& into)
    {
        return [&into](const std::string& word) {
            into = word;
            return true;
        };
    }
    template <class Number>
    static Setter setter(Number& into, Number least)
    {
        return [&into, least](const std::string& word) {
            Number number{};
            const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
            if (error != std::errc() || end != word.data() + word.size() || !(number >= least))
                return false;
            into = number;
            return true;
        };
    }
    [[nodiscard]] const Option* find(std::string_view name) const
    {
        for (const Option& option : m_options)
            if (option.name == name)
                return &option;
        return nullptr;
    }
    std::string m_help;
    std::vector<Option> m_options;
    std::vector<Setter> m_operands;
    std::vector<std::string>* m_rest = nullptr;
    std::size_t m_fewest = 0;
};

} // namespace oasis::bench
