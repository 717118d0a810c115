// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/solver/linear_program.h"

#include <glpk.h>

#include <algorithm>
#include <vector>

namespace oasis {

namespace {

constexpr int kMostPivotsPerPoll = 200;
constexpr int kRowPivotsPerPoll = 600'000; // rows × pivots

} // namespace

struct LinearProgram::State
{
    State() : problem(glp_create_prob())
    {
        glp_set_obj_dir(problem, GLP_MIN);
        glp_init_smcp(&control);
        control.msg_lev = GLP_MSG_OFF;
        control.meth = GLP_DUALP;
        glp_term_out(GLP_OFF);
    }
    ~State() { glp_delete_prob(problem); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    glp_prob* problem;
    glp_smcp control{};
    std::int64_t steps = 0;
    std::vector<int> indices; // scratch, from 1
    std::vector<double> values;
};

LinearProgram::LinearProgram() : m_state(std::make_unique<State>()) {}
LinearProgram::~LinearProgram() = default;
LinearProgram::LinearProgram(LinearProgram&&) noexcept = default;
LinearProgram& LinearProgram::operator=(LinearProgram&&) noexcept = default;

std::uint32_t LinearProgram::addColumn(double cost, double upper)
{
    const int column = glp_add_cols(m_state->problem, 1);
    glp_set_obj_coef(m_state->problem, column, cost);
    setUpper(static_cast<std::uint32_t>(column - 1), upper);
    return static_cast<std::uint32_t>(column - 1);
}

void LinearProgram::setUpper(std::uint32_t column, double upper)
{
    const int kind = upper <= 0 ? GLP_FX : (upper < std::numeric_limits<double>::infinity() ? GLP_DB : GLP_LO);
    glp_set_col_bnds(m_state->problem, static_cast<int>(column) + 1, kind, 0, upper);
}

std::uint32_t LinearProgram::addRow(std::span<const std::uint32_t> columns, double atLeast,
                                    std::span<const double> coefficients)
{
    State& state = *m_state;
    const int row = glp_add_rows(state.problem, 1);
    glp_set_row_bnds(state.problem, row, GLP_LO, atLeast, 0);
    state.indices.assign(1, 0);
    state.values.assign(1, 0);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        state.indices.push_back(static_cast<int>(columns[i]) + 1);
        state.values.push_back(coefficients.empty() ? 1.0 : coefficients[i]);
    }
    glp_set_mat_row(state.problem, row, static_cast<int>(columns.size()), state.indices.data(), state.values.data());
    return static_cast<std::uint32_t>(row - 1);
}

void LinearProgram::removeRows(std::span<const std::uint32_t> rows)
{
    if (rows.empty())
        return;
    m_state->indices.assign(1, 0);
    for (const std::uint32_t row : rows)
        m_state->indices.push_back(static_cast<int>(row) + 1);
    glp_del_rows(m_state->problem, static_cast<int>(rows.size()), m_state->indices.data());
}

LinearProgram::Answer LinearProgram::solve(std::int64_t maxSteps, const std::stop_token& stop)
{
    State& state = *m_state;
    const std::int64_t limit = state.steps + maxSteps;
    bool fresh = false; // the basis was replaced by a standard one
    const int pivotsPerPoll =
        std::clamp(kRowPivotsPerPoll / (1 + glp_get_num_rows(state.problem)), 10, kMostPivotsPerPoll);
    while (!stop.stop_requested() && state.steps < limit) {
        const int before = glp_get_it_cnt(state.problem);
        state.control.it_lim = static_cast<int>(std::min<std::int64_t>(pivotsPerPoll, limit - state.steps));
        const int failure = glp_simplex(state.problem, &state.control);
        state.steps += std::max(1, glp_get_it_cnt(state.problem) - before);
        if (failure == GLP_EITLIM)
            continue;
        if (failure != 0 && fresh)
            return Answer::Failed;
        if (failure != 0) { // deleted rows can leave a basis that is none
            glp_adv_basis(state.problem, 0);
            fresh = true;
            continue;
        }
        const int status = glp_get_status(state.problem);
        if (status == GLP_OPT)
            return Answer::Optimal;
        return status == GLP_NOFEAS ? Answer::Infeasible : Answer::Failed;
    }
    return Answer::Stopped;
}

std::uint32_t LinearProgram::columnCount() const
{
    return static_cast<std::uint32_t>(glp_get_num_cols(m_state->problem));
}
std::uint32_t LinearProgram::rowCount() const
{
    return static_cast<std::uint32_t>(glp_get_num_rows(m_state->problem));
}
double LinearProgram::objective() const
{
    return glp_get_obj_val(m_state->problem);
}
double LinearProgram::value(std::uint32_t column) const
{
    return glp_get_col_prim(m_state->problem, static_cast<int>(column) + 1);
}
double LinearProgram::rowDual(std::uint32_t row) const
{
    return glp_get_row_dual(m_state->problem, static_cast<int>(row) + 1);
}
double LinearProgram::rowValue(std::uint32_t row) const
{
    return glp_get_row_prim(m_state->problem, static_cast<int>(row) + 1);
}
std::int64_t LinearProgram::steps() const
{
    return m_state->steps;
}

} // namespace oasis
