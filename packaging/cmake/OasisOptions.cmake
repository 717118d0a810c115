# SPDX-FileCopyrightText: 2026 The Oasis Planner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Flags live on one INTERFACE target, oasis_options, that every target of ours links.

option(OASIS_BUILD_TESTS "Build the tests and benchmarks" ON)
option(OASIS_WARNINGS_AS_ERRORS "Treat compiler warnings as errors (development and CI)" OFF)
option(OASIS_USE_CCACHE "Compile through ccache when it is found" ON)
set(OASIS_SANITIZE "" CACHE STRING "Sanitizers to build with: address,undefined or thread")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(OASIS_USE_CCACHE)
    find_program(OASIS_CCACHE ccache)
    if(OASIS_CCACHE)
        set(CMAKE_CXX_COMPILER_LAUNCHER "${OASIS_CCACHE}")
    endif()
endif()

add_library(oasis_options INTERFACE)
add_library(oasis::options ALIAS oasis_options)
target_include_directories(oasis_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(oasis_options INTERFACE OASIS_VERSION="${PROJECT_VERSION}")
target_compile_options(oasis_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # gcc 12 reports a false -Wrestrict on string concatenation (GCC bug 105651), and false
    # -Wmaybe-uninitialized inside std::optional and Boost.Outcome.
    target_compile_options(oasis_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(OASIS_WARNINGS_AS_ERRORS)
    target_compile_options(oasis_options INTERFACE -Werror)
endif()
if(OASIS_SANITIZE)
    target_compile_options(oasis_options INTERFACE
        -fsanitize=${OASIS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(oasis_options INTERFACE -fsanitize=${OASIS_SANITIZE})
endif()
