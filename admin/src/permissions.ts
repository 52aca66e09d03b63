const permission = (action: string) => [
  { action: `plugin::personalization.${action}`, subject: null },
];

/** Permissions as the admin panel asks for them, by what they allow. */
export const PERMISSIONS = {
  readSegments: permission('segment.read'),
  createSegments: permission('segment.create'),
  updateSegments: permission('segment.update'),
  deleteSegments: permission('segment.delete'),
  exportFiles: permission('files.export'),
  importFiles: permission('files.import'),
  restoreRetired: permission('retired.restore'),
  deleteRetired: permission('retired.delete'),
  createSampleVisitors: permission('sample-visitor.create'),
  deleteSampleVisitors: permission('sample-visitor.delete'),
};
