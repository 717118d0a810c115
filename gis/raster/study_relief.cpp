// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/raster/study_relief.h"

#include <utility>

namespace oasis::gis {

ClutterRequest clutterRequest(const ClutterChoice& choice)
{
    ClutterRequest request;
    if (!choice.classesPath.empty()) {
        request.classes.emplace().path = choice.classesPath;
        for (const ClassHeight& height : choice.classHeights)
            request.heightOfClassM[height.code] = height.heightM;
    }
    if (!choice.buildingsPath.empty()) {
        request.buildings.emplace().path = choice.buildingsPath;
        request.buildings->layer = choice.buildingsLayer;
        request.heightField = choice.heightField;
    }
    return request;
}

Result<StudyRelief> studyRelief(const Study& study, SurfaceKind kind, const ClutterRequest& clutter,
                                const RunContext& ctx)
{
    const ElevationGrid& elevation = *study.elevation;
    if (elevation.heightM.empty())
        return fail(ErrorCode::InvalidArgument, "the study has no relief: import an elevation layer");
    TerrainSource source;
    source.frame = {elevation.northWest, elevation.cellM, elevation.columns, elevation.rows};
    source.heightM = elevation.heightM;
    source.kind = kind;
    OASIS_TRY(ClutterLayer layer, importClutter(clutter, source.frame, study.info.crs, ctx));
    source.clutterM = std::move(layer.heightM);
    source.clutterSource = layer.source;
    OASIS_TRY(TerrainGrid grid, TerrainGrid::create(std::move(source)));
    return StudyRelief{std::move(grid), layer.report};
}

Result<StudyRelief> studyRelief(const Study& study, const RunContext& ctx)
{
    return studyRelief(study, study.elevation->surface, clutterRequest(study.info.clutter), ctx);
}

} // namespace oasis::gis
