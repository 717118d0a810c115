# SPDX-FileCopyrightText: 2026 The Oasis Planner authors
# SPDX-License-Identifier: GPL-3.0-or-later

# oasis_sources(<target> HEADERS h... SOURCES cpp...): adds one folder's files to a target. The headers join
# the file set that all_verify_interface_header_sets compiles one by one.
function(oasis_sources target)
    cmake_parse_arguments(ARG "" "" "HEADERS;SOURCES" ${ARGN})
    if(ARG_SOURCES)
        target_sources(${target} PRIVATE ${ARG_SOURCES})
    endif()
    if(ARG_HEADERS)
        target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}" FILES ${ARG_HEADERS})
    endif()
endfunction()

# oasis_add_test(<name> SOURCES ... LIBS ... LABELS unit|gis|gui|e2e [TIMEOUT s] [ENVIRONMENT K=V...])
# One executable per test file. Qt runs offscreen, the locale is fixed; bench data is found through OASIS_SHARED.
function(oasis_add_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS;LABELS;ENVIRONMENT" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    # Without the compiler's macros moc skips the C++20 parts of the system headers, which it cannot parse.
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTOMOC_COMPILER_PREDEFINES OFF)
    target_link_libraries(${name} PRIVATE oasis::options ${ARG_LIBS} Qt6::Test)
    target_compile_definitions(${name} PRIVATE
        OASIS_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        OASIS_SAMPLE_DATA="${PROJECT_SOURCE_DIR}/sample_data"
        OASIS_SHARED_DEFAULT="${PROJECT_SOURCE_DIR}/../shared")
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;${ARG_ENVIRONMENT}")
endfunction()

# oasis_add_benchmark(<name> SOURCES ... LIBS ...): a program in bin/; tests only that it helps and refuses.
function(oasis_add_benchmark name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE oasis::options ${ARG_LIBS})
    add_test(NAME ${name}_help COMMAND ${name} --help)
    add_test(NAME ${name}_refuses COMMAND ${name} --no-such-option)
    set_tests_properties(${name}_help PROPERTIES PASS_REGULAR_EXPRESSION "^usage: ${name} ")
    set_tests_properties(${name}_refuses PROPERTIES PASS_REGULAR_EXPRESSION "^unknown option --no-such-option\nusage: ")
    set_tests_properties(${name}_help ${name}_refuses PROPERTIES TIMEOUT 30 LABELS unit)
endfunction()
