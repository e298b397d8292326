/** What is asked of the built core: what pages load, and what answers whole cases. */
export * from '@berth/backstage-plugin-berth-scheduler';
export * from '@berth/backstage-plugin-berth-scheduler/replay';
