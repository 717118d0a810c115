// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/access_point_view.h"

#include "app/desktop/dialogs/clutter_dialog.h"
#include "app/desktop/widgets/ui.h"
#include "app/text/convert.h"
#include "app/text/unit_text.h"
#include "app/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace oasis::desktop {

AccessPointView::AccessPointView(Workspace& workspace, AccessPointId id, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_id(id)
{
    buildFields();
    load();
    connect(&m_workspace.document(), &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.accessPoints)
            load();
    });
    connect(&m_workspace.coveragePlanner(), &CoveragePlanner::figuresChanged, this, [this](AccessPointId changed) {
        const AccessPoint* point = findAccessPoint(m_workspace.study(), m_id);
        if (point && changed == m_id)
            showCoverage(*point);
    });
}

void AccessPointView::buildFields()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(ui::label(tr("Access point"), ui::Role::Title));
    m_served = ui::label({});
    m_verdict = ui::label({}, ui::Role::Good);
    column->addWidget(m_served);
    column->addWidget(m_verdict);
    auto* form = new QFormLayout;
    form->setSpacing(8);
    column->addLayout(form);
    m_name = new QLineEdit;
    m_name->setPlaceholderText(tr("Without a name"));
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        change(QStringLiteral("name"), [&](AccessPoint& p) { p.name = text::toStdString(text); });
    });
    form->addRow(tr("Name"), m_name);
    addFigure(*form, tr("Height"), {0.5, 300, 1, 1, tr("m")}, [](AccessPoint& p) -> double& {
        return p.heightM;
    })->setToolTip(tr("Of the antenna above the ground"));
    addFigure(*form, tr("Power"), {-30, 60, 1, 1, tr("dBm")}, [](AccessPoint& p) -> double& {
        return p.powerDbm;
    })->setToolTip(tr("Into the antenna; with its gain it makes the radiated power (EIRP)"));
    buildAntenna(*form);
    buildChannel(*form);
    addFigure(*form, tr("Threshold"), {-120, 0, 1, 0, tr("dBm")}, [](AccessPoint& p) -> double& {
        return p.thresholdDbm;
    })->setToolTip(tr("Least level of service, after the margin; the weaker of downlink and uplink must reach it"));
    addFigure(*form, tr("Margin"), {0, 60, 1, 0, tr("dB")}, [](AccessPoint& p) -> double& {
        return p.marginDb;
    })->setToolTip(tr("Body loss and fading, taken off every level; an assumption"));
    addFigure(*form, tr("Radius"), {20, 30000, 100, 0, tr("m")}, [](AccessPoint& p) -> double& {
        return p.radiusM;
    })->setToolTip(tr("The coverage is computed so far"));
    buildCoverage(*column);
}

QDoubleSpinBox* AccessPointView::addFigure(QFormLayout& form, const QString& name, const Range& range,
                                           std::function<double&(AccessPoint&)> of)
{
    auto* box = new QDoubleSpinBox;
    box->setLocale(m_workspace.language().locale()); // that of the parent comes after the first figure
    box->setDecimals(range.decimals);
    box->setRange(range.least, range.most);
    box->setSingleStep(range.step);
    box->setSuffix(QChar(0x202F) + range.unit);
    box->setAccessibleName(name);
    form.addRow(name, box);
    const QString field = QString::number(m_figures.size());
    connect(box, &QDoubleSpinBox::valueChanged, this,
            [this, of, field](double value) { change(field, [&](AccessPoint& p) { of(p) = value; }); });
    m_figures.push_back({box, std::move(of)});
    return box;
}

void AccessPointView::buildAntenna(QFormLayout& form)
{
    m_pattern = new QComboBox;
    m_pattern->addItem(tr("Isotropic"), static_cast<int>(PatternKind::Isotropic));
    m_pattern->addItem(tr("All round"), static_cast<int>(PatternKind::Omni));
    m_pattern->addItem(tr("Sector"), static_cast<int>(PatternKind::Sector));
    connect(m_pattern, &QComboBox::currentIndexChanged, this, [this](int index) {
        change({},
               [&](AccessPoint& p) { p.antenna.kind = static_cast<PatternKind>(m_pattern->itemData(index).toInt()); });
    });
    form.addRow(tr("Antenna"), m_pattern);
    addFigure(form, tr("Gain"), {-30, 40, 1, 1, tr("dBi")}, [](AccessPoint& p) -> double& {
        return p.antenna.gainDbi;
    })->setToolTip(tr("In the direction of the beam"));
    QDoubleSpinBox* azimuth = addFigure(form, tr("Azimuth"), {0, 359.9, 5, 1, QStringLiteral("°")},
                                        [](AccessPoint& p) -> double& { return p.antenna.azimuthDeg; });
    azimuth->setWrapping(true);
    azimuth->setToolTip(tr("Of the beam, clockwise from north"));
    m_beam.push_back(azimuth);
    m_beam.push_back(addFigure(form, tr("Beam width"), {1, 360, 5, 0, QStringLiteral("°")},
                               [](AccessPoint& p) -> double& { return p.antenna.widthDeg; }));
    QDoubleSpinBox* tilt = addFigure(form, tr("Tilt"), {-90, 90, 1, 1, QStringLiteral("°")},
                                     [](AccessPoint& p) -> double& { return p.antenna.tiltDeg; });
    tilt->setToolTip(tr("Of the beam below the horizon"));
    m_shaped.push_back(tilt);
    m_shaped.push_back(addFigure(form, tr("Beam height"), {1, 360, 5, 0, QStringLiteral("°")},
                                 [](AccessPoint& p) -> double& { return p.antenna.heightDeg; }));
}

void AccessPointView::buildChannel(QFormLayout& form)
{
    addFigure(form, tr("Frequency"), {30, 6000, 5, 1, tr("MHz")}, [](AccessPoint& p) -> double& {
        return p.frequencyMhz;
    })->setToolTip(tr("Middle of the channel. 2437 MHz: channel 6; 5580 MHz: channel 116"));
    m_width = new QComboBox;
    for (const int width : {20, 40, 80, 160})
        m_width->addItem(QStringLiteral("%1\u202fMHz").arg(width), width);
    connect(m_width, &QComboBox::currentIndexChanged, this, [this](int index) {
        change({}, [&](AccessPoint& p) { p.channel.widthMhz = m_width->itemData(index).toInt(); });
    });
    form.addRow(tr("Channel width"), m_width);
    m_standard = new QComboBox;
    m_standard->addItems(
        {QStringLiteral("Wi-Fi 4 (11n)"), QStringLiteral("Wi-Fi 5 (11ac)"), QStringLiteral("Wi-Fi 6 (11ax)")});
    connect(m_standard, &QComboBox::currentIndexChanged, this, [this](int index) {
        change({}, [&](AccessPoint& p) { p.channel.standard = static_cast<WifiStandard>(index); });
    });
    form.addRow(tr("Standard"), m_standard);
    m_outdoors = new QCheckBox(tr("Outdoors"));
    connect(m_outdoors, &QCheckBox::toggled, this,
            [this](bool on) { change({}, [&](AccessPoint& p) { p.outdoors = on; }); });
    form.addRow(QString(), m_outdoors);
}

void AccessPointView::buildCoverage(QVBoxLayout& column)
{
    column.addWidget(ui::label(tr("National limit"), ui::Role::Heading));
    column.addWidget(ui::line());
    m_rule = ui::label({}, ui::Role::Muted);
    column.addWidget(m_rule);
    column.addWidget(ui::label(tr("Coverage"), ui::Role::Heading));
    column.addWidget(ui::line());
    m_model = ui::label({}, ui::Role::Muted);
    column.addWidget(m_model);
    m_shown = new QComboBox;
    // Narrower than its longest choice: a column measures wrapping texts at the least width of what stands below them.
    m_shown->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_shown->setMinimumContentsLength(12);
    m_shown->addItems({tr("Colours show the received level"), tr("Colours show the rate"),
                       tr("Colours show signal over noise and interference")});
    m_shown->setAccessibleName(tr("What the colours of the coverage show"));
    m_shown->setCurrentIndex(static_cast<int>(m_workspace.coveragePlanner().shown()));
    connect(m_shown, &QComboBox::activated, this,
            [this](int index) { m_workspace.coveragePlanner().setShown(static_cast<map::CoverageShown>(index)); });
    column.addWidget(m_shown);
    m_receivers = new QComboBox;
    m_receivers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_receivers->setMinimumContentsLength(12);
    m_receivers->addItems({tr("Reception outdoors"), tr("Reception indoors, traditional buildings"),
                           tr("Reception indoors, thermally efficient buildings")});
    m_receivers->setAccessibleName(tr("Where the receivers are"));
    m_receivers->setToolTip(
        tr("Indoors the median entry loss of ITU-R P.2109 is taken off. For all access points, until "
           "the window is closed"));
    m_receivers->setCurrentIndex(static_cast<int>(m_workspace.coveragePlanner().receivers()));
    connect(m_receivers, &QComboBox::activated, this,
            [this](int index) { m_workspace.coveragePlanner().setReceivers(static_cast<ReceiverPlace>(index)); });
    column.addWidget(m_receivers);
    QPushButton* clutter = ui::button(tr("Trees and buildings…"));
    clutter->setObjectName(QStringLiteral("chooseClutter"));
    clutter->setToolTip(tr("What stands on the relief and takes from the coverage of all access points"));
    connect(clutter, &QPushButton::clicked, this, &AccessPointView::chooseClutter);
    column.addWidget(clutter);
    QPushButton* remove = ui::button(tr("Remove the access point"), QStringLiteral("delete"));
    connect(remove, &QPushButton::clicked, this, &AccessPointView::erase);
    column.addWidget(remove);
}

void AccessPointView::load()
{
    const AccessPoint* known = findAccessPoint(m_workspace.study(), m_id);
    if (!known)
        return;
    m_loading = true;
    AccessPoint point = *known;
    if (text::toStdString(m_name->text()) != point.name)
        m_name->setText(text::toQString(point.name));
    for (const Figure& figure : m_figures)
        if (figure.box->value() != figure.of(point))
            figure.box->setValue(figure.of(point));
    m_pattern->setCurrentIndex(m_pattern->findData(static_cast<int>(point.antenna.kind)));
    m_standard->setCurrentIndex(static_cast<int>(point.channel.standard));
    m_width->setCurrentIndex(m_width->findData(point.channel.widthMhz));
    m_outdoors->setChecked(point.outdoors);
    for (QWidget* field : m_beam)
        field->setEnabled(point.antenna.kind == PatternKind::Sector);
    for (QWidget* field : m_shaped)
        field->setEnabled(point.antenna.kind != PatternKind::Isotropic);
    m_loading = false;
    showLimit(point);
    showCoverage(point);
}

void AccessPointView::change(const QString& field, const std::function<void(AccessPoint&)>& how)
{
    const AccessPoint* known = findAccessPoint(m_workspace.study(), m_id);
    if (m_loading || !known)
        return;
    AccessPoint edited = *known;
    how(edited);
    if (edited == *known)
        return;
    StudyChange change;
    change.upsertAccessPoints.push_back(std::move(edited));
    const QString key = field.isEmpty() ? QString() : QStringLiteral("access-%1-%2").arg(m_id.value()).arg(field);
    if (!m_workspace.edit(std::move(change), tr("Change an access point"), key))
        load(); // what was refused is taken back
}

void AccessPointView::showLimit(const AccessPoint& point)
{
    const text::UnitText units(m_workspace.language());
    const SpectrumLimits& limits = defaultSpectrumLimits();
    const auto check = checkEmission(limits, emissionOf(point));
    if (!check.has_value())
        return;
    const EmissionCheck& verdict = check.value();
    const QString eirp = units.number(point.eirpDbm(), 1);
    const QString most = verdict.mostDbm ? units.number(*verdict.mostDbm, 1) : QString();
    ui::setRole(m_verdict, verdict.permitted ? ui::Role::Good : ui::Role::Bad);
    if (verdict.permitted)
        m_verdict->setText(most.isEmpty() ? tr("Radiates %1 dBm (EIRP): permitted.").arg(eirp)
                                          : tr("Radiates %1 dBm (EIRP), at most %2 dBm: permitted.").arg(eirp, most));
    else if (!most.isEmpty())
        m_verdict->setText(tr("Radiates %1 dBm (EIRP), more than the %2 dBm that are permitted here.").arg(eirp, most));
    else
        m_verdict->setText(tr("Not permitted at this frequency and place."));
    QStringList rules;
    const bool french = m_workspace.language().code() == QLatin1String("fr");
    for (const SpectrumLimit* rule : verdict.rules)
        rules << QStringLiteral("%1 (%2)").arg(text::toQString(french ? rule->ruleFr : rule->ruleEn),
                                               text::toQString(rule->source));
    rules << tr("Table of %1 for %2; power control and radar detection are taken for granted.")
                 .arg(text::toQString(limits.dated()), text::toQString(limits.country()));
    m_rule->setText(rules.join(QLatin1Char('\n')));
}

void AccessPointView::showCoverage(const AccessPoint& point)
{
    const CoveragePlanner& planner = m_workspace.coveragePlanner();
    const text::UnitText units(m_workspace.language());
    const auto failure = planner.failure(m_id);
    const auto piece = planner.piece(m_id);
    const auto served = planner.served(m_id);
    ui::setRole(m_served, failure ? ui::Role::Bad : ui::Role::Plain);
    if (failure) {
        m_served->setText(text::sentence(*failure, m_workspace.language()));
        m_model->clear();
        return;
    }
    if (!piece || !served) {
        m_served->setText(tr("Computing…"));
        return;
    }
    m_served->setText(tr("Served from %3 dBm – inhabitants: %1, sites: %2, area: %4 km².")
                          .arg(units.number(served->people), units.number(static_cast<double>(served->sites)),
                               units.number(point.thresholdDbm), units.number(served->areaKm2, 2)));
    if (const auto quality = planner.quality(m_id); quality && quality->pixels > 0)
        m_served->setText(
            m_served->text() + QLatin1Char(' ') +
            tr("Where it serves best, half of the places have %1 dB or more over noise and interference; "
               "interference takes 3 dB or more on %2 of them.")
                .arg(units.number(quality->medianSinrDb, 0), units.percent(100 * quality->interferedShare, 0)));
    if (const auto& problem = planner.togetherFailure())
        m_served->setText(
            m_served->text() + QLatin1Char(' ') +
            tr("All together could not be added up: %1").arg(text::sentence(*problem, m_workspace.language())));
    map::CoverageLayer alone;
    alone.pieces = {piece};
    alone.shown = planner.shown();
    const RasterFrame& frame = piece->map.frame;
    m_model->setText(tr("%1. Half of the time and of the places; pixels of %2, phone 1.5 m above the ground.")
                         .arg(map::coverageSentence(alone, m_workspace.language()),
                              units.number(frame.cellM, frame.cellM < 5 ? 1 : 0) + QStringLiteral("\u202fm")));
}

void AccessPointView::chooseClutter()
{
    auto* dialog = new ClutterDialog(m_workspace, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void AccessPointView::erase()
{
    StudyChange change;
    change.eraseAccessPoints.push_back(m_id);
    m_workspace.edit(std::move(change), tr("Remove an access point"));
}

} // namespace oasis::desktop
