// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels/layer_tree.h"

#include "app/map/map_scene.h"
#include "app/map/map_text.h"
#include "app/text/convert.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>

namespace oasis::desktop {

LayerTree::LayerTree(Workspace& workspace, QWidget* parent) : QTreeWidget(parent), m_workspace(workspace)
{
    setObjectName(QStringLiteral("layerTree"));
    setAccessibleName(tr("Layers of the map"));
    setToolTip(tr("Tick to show. Drag, or press Alt with the arrows, to change the order."));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setDragDropMode(QAbstractItemView::InternalMove);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTreeWidget::itemChanged, this, [this] {
        if (!m_filling)
            take(tr("Show or hide a layer"));
    });
    connect(&m_workspace.document(), &StudyDocument::wasReset, this, &LayerTree::refresh);
    connect(&m_workspace.document(), &StudyDocument::changed, this, [this](const ChangeSummary& what) {
        if (what.layers)
            refresh();
    });
    refresh();
}

void LayerTree::refresh()
{
    m_filling = true;
    clear();
    for (const MapLayer& layer : map::completedLayers(m_workspace.study().layers)) {
        auto* item = new QTreeWidgetItem(this);
        item->setText(0, layer.title.empty() ? map::layerTitle(text::toQString(layer.id), m_workspace.language())
                                             : text::toQString(layer.title));
        item->setData(0, Qt::UserRole, text::toQString(layer.id));
        item->setCheckState(0, layer.visible ? Qt::Checked : Qt::Unchecked);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
    }
    setFixedHeight(sizeHintForRow(0) * topLevelItemCount() + 4);
    m_filling = false;
}

void LayerTree::take(const QString& title)
{
    const std::vector<MapLayer> known = map::completedLayers(m_workspace.study().layers);
    std::vector<MapLayer> layers;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        const QTreeWidgetItem* item = topLevelItem(row);
        for (const MapLayer& layer : known)
            if (text::toQString(layer.id) == item->data(0, Qt::UserRole).toString()) {
                layers.push_back(layer);
                layers.back().visible = item->checkState(0) == Qt::Checked;
            }
    }
    if (layers == m_workspace.study().layers)
        return;
    StudyChange change;
    change.layers = std::move(layers);
    // Queued: the tree must not be rebuilt inside its own signal.
    QMetaObject::invokeMethod(
        this, [this, change, title] { m_workspace.edit(change, title); }, Qt::QueuedConnection);
}

void LayerTree::dropEvent(QDropEvent* event)
{
    QTreeWidget::dropEvent(event);
    take(tr("Reorder layers"));
}

void LayerTree::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
    else
        QTreeWidget::keyPressEvent(event);
}

void LayerTree::moveCurrent(int by)
{
    const int row = indexOfTopLevelItem(currentItem());
    const int target = row + by;
    if (row < 0 || target < 0 || target >= topLevelItemCount())
        return;
    m_filling = true;
    QTreeWidgetItem* item = takeTopLevelItem(row);
    insertTopLevelItem(target, item);
    setCurrentItem(item);
    m_filling = false;
    take(tr("Reorder layers"));
}

} // namespace oasis::desktop
