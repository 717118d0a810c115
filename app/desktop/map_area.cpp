// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/map_area.h"

#include "app/desktop/canvas/access_point_tool.h"
#include "app/desktop/canvas/highlight.h"
#include "app/desktop/canvas/link_tool.h"
#include "app/desktop/canvas/map_canvas.h"
#include "app/desktop/canvas/map_legend.h"
#include "app/desktop/canvas/map_tools.h"
#include "app/desktop/canvas/position_text.h"
#include "app/desktop/canvas/quick_overlay.h"
#include "app/desktop/panels/street_choice.h"
#include "app/desktop/theme/theme.h"
#include "app/desktop/widgets/notice_bar.h"
#include "app/text/convert.h"
#include "app/text/words.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace oasis::desktop {

namespace {

constexpr int kMargin = 12;
constexpr int kNoticeWidth = 560;
constexpr int kButtonGrowth = 160;

QToolButton* toolButton(const QString& iconName, const QString& text, const QString& shortcut)
{
    auto* button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setIconSize({20, 20});
    button->setToolTip(shortcut.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, shortcut));
    button->setAccessibleName(text);
    return button;
}

QFrame* floatingBox(QWidget* parent)
{
    auto* box = new QFrame(parent);
    box->setProperty("role", QStringLiteral("card"));
    return box;
}

} // namespace

MapArea::MapArea(Workspace& workspace, std::shared_ptr<const map::MapScene> scene, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_canvas(new MapCanvas(this)), m_notices(new NoticeBar(this)),
      m_offer(new NoticeBar(this)), m_comparison(new NoticeBar(this)), m_tools(buildTools()), m_zoom(buildZoom())
{
    setMinimumSize(320, 240);
    m_canvas->startFrom(std::move(scene));
    m_canvas->setTheme(currentTheme() == ThemeMode::Dark ? map::Theme::Dark : map::Theme::Light);
    m_canvas->setLanguage(m_workspace.language());
    connect(&m_workspace, &Workspace::problem, m_notices, &NoticeBar::showProblem);
    connect(&m_workspace, &Workspace::notice, m_notices, &NoticeBar::showNotice);
    for (NoticeBar* bar : {m_notices, m_offer, m_comparison})
        connect(bar, &NoticeBar::changed, this, &MapArea::arrange);
    connect(&m_workspace.files().journal(), &StudyJournal::offerChanged, this, &MapArea::showOffer);
    connectCanvas();
    connectRadio();
    connectLink();
    resetPosition();
    showOffer();
    showStudy();
    m_canvas->setSelection(m_workspace.selection());
}

MapArea::~MapArea() = default;

QWidget* MapArea::buildTools()
{
    QFrame* box = floatingBox(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(4, 4, 4, 4);
    row->setSpacing(2);
    m_toolGroup = new QButtonGroup(box);
    const struct
    {
        Tool tool;
        QString iconName;
        QString text;
        QString key;
    } tools[] = {
        {Tool::Select, QStringLiteral("select"), tr("Select and identify"), QStringLiteral("S")},
        {Tool::Pan, QStringLiteral("pan"), tr("Move the map"), QStringLiteral("P")},
        {Tool::AddSite, QStringLiteral("add-site"), tr("Add a site"), QStringLiteral("A")},
        {Tool::MoveSite, QStringLiteral("move-site"), tr("Move a site"), QStringLiteral("M")},
        {Tool::AccessPoint, QStringLiteral("wifi"), tr("Place, move and aim access points"), QStringLiteral("W")},
        {Tool::Explain, QStringLiteral("explain"), tr("Explain the coverage"), QStringLiteral("E")},
        {Tool::Link, QStringLiteral("link"), tr("Try a radio link"), QStringLiteral("L")}};
    for (const auto& tool : tools) {
        QToolButton* button = toolButton(tool.iconName, tool.text, tool.key);
        button->setCheckable(true);
        button->setChecked(tool.tool == Tool::Select);
        m_toolGroup->addButton(button, static_cast<int>(tool.tool));
        // Only while the map has the keyboard: letters typed elsewhere are letters.
        auto* key = new QShortcut(QKeySequence(tool.key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, wanted = tool.tool] { setTool(wanted); });
        row->addWidget(button);
    }
    m_newKind = new QComboBox;
    m_newKind->setToolTip(tr("Kind of the sites that are added"));
    for (int kind = 0; kind < kSiteKindCount; ++kind)
        m_newKind->addItem(text::name(static_cast<SiteKind>(kind), m_workspace.language()));
    m_newKind->setCurrentIndex(static_cast<int>(SiteKind::CivicBuilding));
    m_newKind->hide();
    row->addWidget(m_newKind);
    connect(m_toolGroup, &QButtonGroup::idClicked, this, [this](int id) { setTool(static_cast<Tool>(id)); });
    connect(m_newKind, &QComboBox::activated, this, [this] { setTool(Tool::AddSite); });
    return box;
}

QWidget* MapArea::buildZoom()
{
    QFrame* box = floatingBox(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(4, 4, 4, 4);
    column->setSpacing(2);
    QToolButton* in = toolButton(QStringLiteral("zoom-in"), tr("Closer (+)"), {});
    QToolButton* out = toolButton(QStringLiteral("zoom-out"), tr("Farther (−)"), {});
    QToolButton* all = toolButton(QStringLiteral("zoom-all"), tr("Show the whole territory"), {});
    for (QToolButton* button : {in, out, all})
        column->addWidget(button);
    connect(in, &QToolButton::clicked, this, [this] { m_canvas->zoomBy(1.5); });
    connect(out, &QToolButton::clicked, this, [this] { m_canvas->zoomBy(1 / 1.5); });
    connect(all, &QToolButton::clicked, this, &MapArea::zoomToAll);
    return box;
}

void MapArea::connectCanvas()
{
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, [this] {
        resetPosition();
        m_canvas->showWholeNext();
        showStudy();
    });
    connect(&m_workspace.document(), &StudyDocument::changed, this, &MapArea::showStudy);
    connect(&m_workspace, &Workspace::activeScenarioChanged, this, &MapArea::showStudy);
    connect(&m_workspace, &Workspace::selectionChanged, this, [this](const Selection& selection) {
        m_canvas->setSelection(selection);
        m_canvas->ensureVisible(selection);
        prepareQuickPlans();
    });
    connect(&m_workspace, &Workspace::zoomRequested, this, [this](double minX, double minY, double maxX, double maxY) {
        m_canvas->zoomTo(Bounds{minX, minY, maxX, maxY});
    });
    connect(m_canvas, &MapCanvas::hovered, this,
            [this](const Point& place) { emit positionText((*m_position)(place)); });
    connect(m_canvas, &MapCanvas::pointerLeft, this, [this] { emit positionText({}); });
    connect(m_canvas, &MapCanvas::picked, this, [this](const map::HitResult& hit) {
        if (const auto scene = m_canvas->scene())
            m_workspace.select(selectionOf(hit, *scene));
    });
    connect(m_canvas, &MapCanvas::menuRequested, this, [this](const QPoint& at, const map::HitResult& hit) {
        if (hit.street == StreetId())
            return;
        if (const auto scene = m_canvas->scene())
            m_workspace.select(selectionOf(hit, *scene));
        auto* menu = new StreetMenu(m_workspace, hit.street, this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(at);
    });
    connect(m_canvas, &MapCanvas::siteAddRequested, this, &MapArea::addSite);
    connect(m_canvas, &MapCanvas::siteMoveRequested, this, &MapArea::moveSite);
    connect(m_canvas, &MapCanvas::siteDragged, this, [this](SiteId site, const Point& place) {
        if (m_workspace.planner().isLive())
            m_workspace.quickPlanner().follow(site, place);
    });
    connect(m_canvas, &MapCanvas::siteDragGivenUp, this, [this] { m_workspace.quickPlanner().giveUp(); });
    connect(&m_workspace.quickPlanner(), &QuickPlanner::planChanged, this, &MapArea::showQuickPlan);
}

void MapArea::showStudy()
{
    map::SceneSubject subject;
    subject.outcome = m_workspace.activeOutcome();
    if (m_workspace.comparedScenario() != m_workspace.activeScenario())
        subject.reference = findOutcome(m_workspace.study(), m_workspace.comparedScenario());
    if (const auto* definition = findDefinition(m_workspace.study(), m_workspace.activeScenario())) {
        subject.pinned = definition->construction.pinned;
        subject.barred = definition->construction.forbidden;
    }
    m_canvas->setStudy(m_workspace.study(), subject);
    if (static_cast<bool>(subject.reference) == m_comparison->isHidden() || subject.reference)
        showComparison();
}

void MapArea::showQuickPlan()
{
    const auto plan = m_workspace.quickPlanner().plan();
    m_canvas->setQuickPlan(plan, plan ? quickSentence(*plan, m_workspace.language()) : QString());
}

void MapArea::showComparison()
{
    const ScenarioDefinition* reference = findDefinition(m_workspace.study(), m_workspace.comparedScenario());
    const ScenarioDefinition* active = findDefinition(m_workspace.study(), m_workspace.activeScenario());
    if (!reference || !active || reference == active) {
        m_comparison->dismiss();
        return;
    }
    const QString sentence = tr("“%1” against “%2”: what is gained, given up and kept.")
                                 .arg(text::toQString(active->name), text::toQString(reference->name));
    if (m_comparison->isHidden() || m_comparison->sentence() != sentence)
        m_comparison->showOffer(sentence, {{tr("Stop comparing"), [this] { m_workspace.setComparedScenario({}); }}},
                                [this] { m_workspace.setComparedScenario({}); });
}

void MapArea::showOffer()
{
    StudyJournal& journal = m_workspace.files().journal();
    m_offer->setVisible(journal.offered() > 0);
    if (journal.offered() == 0)
        return;
    m_offer->showOffer(
        tr("The program ended before %n change(s) of this study were saved.", nullptr, journal.offered()),
        {{tr("Recover"), [&journal] { journal.recover(); }}, {tr("Discard"), [&journal] { journal.discard(); }}});
}

void MapArea::resetPosition()
{
    m_position = std::make_unique<PositionText>(m_workspace.study().info.crs, m_workspace.language());
}

std::optional<map::ViewState> MapArea::view() const
{
    return m_canvas->view();
}

void MapArea::setView(const map::ViewState& view)
{
    m_canvas->setView(view);
}

void MapArea::zoomToAll()
{
    m_canvas->zoomToAll();
}

void MapArea::setTool(Tool tool)
{
    m_toolGroup->button(static_cast<int>(tool))->setChecked(true);
    m_newKind->setVisible(tool == Tool::AddSite);
    if (tool == Tool::Pan)
        m_canvas->setTool(std::make_unique<PanTool>(*m_canvas));
    else if (tool == Tool::AddSite)
        m_canvas->setTool(std::make_unique<AddSiteTool>(*m_canvas, static_cast<SiteKind>(m_newKind->currentIndex())));
    else if (tool == Tool::MoveSite)
        m_canvas->setTool(std::make_unique<MoveSiteTool>(*m_canvas));
    else if (tool == Tool::AccessPoint)
        m_canvas->setTool(std::make_unique<AccessPointTool>(*m_canvas));
    else if (tool == Tool::Explain)
        m_canvas->setTool(std::make_unique<ExplainTool>(*m_canvas));
    else if (tool == Tool::Link)
        m_canvas->setTool(std::make_unique<LinkTool>(*m_canvas));
    else
        m_canvas->setTool(nullptr);
    if (tool == Tool::Link)
        m_workspace.linkPlanner().ask();
    prepareQuickPlans();
    arrange();
}

/// What is about to be dragged or edited is followed at once.
void MapArea::prepareQuickPlans()
{
    const Selection& selection = m_workspace.selection();
    const bool edits = m_toolGroup->checkedId() == static_cast<int>(Tool::MoveSite) ||
                       selection.kind == Selection::Kind::Site || selection.street != StreetId();
    m_workspace.quickPlanner().setReady(edits && m_workspace.planner().isLive());
}

void MapArea::place(Site& site, Point position) const
{
    site.position = position;
    const std::uint32_t municipality = m_workspace.study().territory->municipalityAt(position);
    site.municipalityCode = municipality == kNoMunicipality
                                ? std::string()
                                : m_workspace.study().territory->municipalities[municipality].code;
    if (const auto lonLat = lonLatOf(position)) {
        site.lonDeg = lonLat->x;
        site.latDeg = lonLat->y;
    }
}

void MapArea::addSite(Point position)
{
    Site site;
    site.id = nextSiteId(m_workspace.study());
    site.kind = static_cast<SiteKind>(m_newKind->currentIndex());
    site.state = SiteState::Oasis;
    site.sources.push_back({"by hand", {}});
    applyKindDefaults(site);
    place(site, position);
    const SiteId id = site.id;
    StudyChange change;
    change.upsertSites.push_back(std::move(site));
    if (m_workspace.edit(std::move(change), tr("Add a site")))
        m_workspace.selectSite(id);
    setTool(Tool::Select);
}

void MapArea::moveSite(SiteId id, Point position)
{
    const Site* known = findSite(m_workspace.study(), id);
    if (!known)
        return;
    Site site = *known;
    place(site, position);
    StudyChange change;
    change.upsertSites.push_back(std::move(site));
    m_workspace.edit(std::move(change), tr("Move a site"));
}

void MapArea::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void MapArea::arrange()
{
    m_canvas->setGeometry(rect());
    m_tools->adjustSize();
    m_tools->move(kMargin, kMargin);
    m_zoom->adjustSize();
    m_zoom->move(kMargin, m_tools->geometry().bottom() + kMargin);
    m_canvas->setCovered({QRectF(m_tools->geometry()), QRectF(m_zoom->geometry())});
    // Notices lie below the tools, beside zoom buttons and legend.
    const int left = m_zoom->geometry().right() + kMargin;
    const int right = width() - m_canvas->legend()->roomTaken().right() - kMargin;
    const int noticeWidth = std::min(kNoticeWidth, right - left);
    int top = m_tools->geometry().bottom() + kMargin;
    for (NoticeBar* bar : {m_offer, m_comparison, m_notices}) {
        bar->setFixedWidth(std::max(200, noticeWidth));
        // Its buttons grow when the style reaches them: the text is measured in what is left then.
        bar->resize(bar->width(), bar->layout()->heightForWidth(bar->width() - kButtonGrowth));
        bar->move(left, top);
        bar->raise();
        if (!bar->isHidden())
            top += bar->height() + kMargin / 2;
    }
    m_tools->raise();
    m_zoom->raise();
}

} // namespace oasis::desktop
