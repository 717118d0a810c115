# SPDX-FileCopyrightText: 2026 The Oasis Planner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every dependency is a Debian 12 package; a missing or old one is named with the package to install.

function(oasis_require name version found_version package)
    if(NOT found_version)
        message(FATAL_ERROR "Oasis needs ${name} ${version} or newer, and it was not found. "
            "On Debian 12: apt install ${package}   (packaging/install-dependencies installs everything).")
    elseif(found_version VERSION_LESS version)
        message(FATAL_ERROR "Oasis needs ${name} ${version} or newer; this machine has ${found_version}. "
            "Debian 12's package ${package} is recent enough.")
    endif()
    message(STATUS "Oasis uses ${name} ${found_version}")
endfunction()

find_package(Threads REQUIRED)

find_package(Boost QUIET)
oasis_require("Boost (Graph, Geometry index, Outcome)" 1.74 "${Boost_VERSION}" "libboost-graph-dev")

find_path(GLPK_INCLUDE_DIR glpk.h)
find_library(GLPK_LIBRARY glpk)
if(GLPK_INCLUDE_DIR)
    file(STRINGS "${GLPK_INCLUDE_DIR}/glpk.h" _glpk REGEX "GLP_M(AJOR|INOR)_VERSION +[0-9]+")
    string(REGEX REPLACE ".*MAJOR_VERSION +([0-9]+).*MINOR_VERSION +([0-9]+).*" "\\1.\\2" GLPK_VERSION "${_glpk}")
endif()
oasis_require("GLPK" 5.0 "${GLPK_VERSION}" "libglpk-dev")
if(NOT TARGET GLPK::GLPK)
    add_library(GLPK::GLPK UNKNOWN IMPORTED)
    set_target_properties(GLPK::GLPK PROPERTIES
        IMPORTED_LOCATION "${GLPK_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${GLPK_INCLUDE_DIR}")
endif()

find_package(GDAL QUIET CONFIG)
oasis_require("GDAL" 3.6 "${GDAL_VERSION}" "libgdal-dev")
find_package(GEOS QUIET CONFIG)
oasis_require("GEOS" 3.11 "${GEOS_VERSION}" "libgeos-dev")
find_package(PROJ QUIET CONFIG)
oasis_require("PROJ" 9.1 "${PROJ_VERSION}" "libproj-dev")
find_package(SQLite3 QUIET)
oasis_require("SQLite" 3.40 "${SQLite3_VERSION}" "libsqlite3-dev")
find_package(nlohmann_json QUIET CONFIG)
oasis_require("JSON for Modern C++ (nlohmann-json)" 3.11 "${nlohmann_json_VERSION}" "nlohmann-json3-dev")

find_package(Qt6 QUIET COMPONENTS Core Gui Widgets Concurrent Svg LinguistTools)
oasis_require("Qt (Core, Gui, Widgets, Concurrent, Svg, LinguistTools)" 6.4 "${Qt6_VERSION}"
    "qt6-base-dev libqt6svg6-dev qt6-tools-dev qt6-l10n-tools")
foreach(component Core Gui Widgets Concurrent Svg LinguistTools)
    if(NOT Qt6${component}_FOUND)
        message(FATAL_ERROR "Qt 6 was found without its module ${component}. "
            "Run packaging/install-dependencies, which installs every package that Oasis needs.")
    endif()
endforeach()
if(OASIS_BUILD_TESTS)
    find_package(Qt6 QUIET COMPONENTS Test)
    if(NOT Qt6Test_FOUND)
        message(FATAL_ERROR "The tests need Qt Test (Debian package qt6-base-dev).")
    endif()
endif()
